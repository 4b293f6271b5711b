"""Entries of menus, which are furniture only several together."""

from __future__ import annotations

import re

_MENU_ENTRIES = (
    "a to z|a-z|about|about me|about us|accessibility|accessibility statement|activity|adult social care|"
    "advertise|advertise with us|advice|annual report|apply|apply for it|archive|archives|basket|"
    "benefits|bins|bins and recycling|births, deaths and marriages|blog|blogs|book an ad|branches|browse|"
    "business|business and economy|campaign|campaigns|careers|cars|case studies|categories|"
    "children and families|comment|comments feed|comments rss|committees|communities|community|complaints|"
    "conferences|consultations|contact|contact details|contact us|cookie policy|cookies|coronavirus|"
    "council|council and democracy|council tax|councillors|courses|courts|covid-19|crime|culture|"
    "cymraeg|dating|death notices|democracy|digital edition|disclaimer|do it online|donate|e-editions|"
    "e-mail|education|elections|email|english|entertainment|entries feed|entries rss|environment|"
    "environmental health|events|facebook|family|family notices|faq|faqs|features|feedback|find it|"
    "find us|flickr|football|forum|forums|freedom of information|fundraise|fundraising|galleries|"
    "gallery|get in touch|get involved|governance|have your say|health|help|home|homepage|housing|"
    "information|instagram|issues|jobs|join|join us|latest news|leaderboard|leave a comment|legal|"
    "leisure|leisure and culture|libraries|licensing|lifestyle|linkedin|local news|local offer|log in|"
    "login|magazine|manifesto|media|media centre|meet the team|meetings|members|membership|menu|motors|"
    "my account|news|newsletter|newsletters|newsroom|nostalgia|obituaries|opinion|our history|"
    "our impact|our people|our services|our supporters|our team|our work|parking|partners|pay|pay it|"
    "people|permalink|photos|pictures|pinterest|planning|podcast|podcasts|policies|policy|politics|"
    "press|press office|print|privacy|privacy notice|privacy policy|projects|property|public notices|"
    "publications|recycling|register|registrars|report|report it|reports|research|residents|resources|"
    "roads|roads and transport|rss|rss feeds|rubbish and recycling|schools|schools and education|search|"
    "services|share|shop|sign in|site map|sitemap|social care|sport|sports|subscribe|support|"
    "support us|tags|terms|terms and conditions|terms of use|the council|tiktok|topics|training|"
    "transport|travel|trustees|tv|tweet|twitter|uk news|uncategorized|vacancies|video|videos|visiting|"
    "visitors|volunteer|volunteering|voting and elections|waste and recycling|weather|webinars|what we do|"
    "what's on|whats on|whatsapp|who we are|wordpress.org|x|your community|your council|youtube"
)
MENU: frozenset[str] = frozenset(_MENU_ENTRIES.split("|")) | {
    "news archive", "latest", "close", "branches", "news & blogs", "news and blogs", "news & views", "press release",
    "press releases", "quick links", "agendas and minutes", "agendas, minutes and reports", "meetings and agendas",
    "agendas and reports", "calendar of meetings", "council meetings", "forward plan", "decisions", "councillors and committees",
    "committee meetings", "your councillors", "find your councillor", "democracy", "elections and voting", "work for us",
    "vacancies", "our history",
}


def is_menu_line(line: str) -> bool:
    """Whether a line is three or more entries of a menu side by side: "News Sport Business"."""
    words = re.sub(r"[|·•>»/]+", " ", line).casefold().split()
    found = at = 0
    while at < len(words):
        step = next((size for size in (4, 3, 2, 1) if " ".join(words[at : at + size]) in MENU and at + size <= len(words)), 0)
        if not step:
            return False
        found, at = found + 1, at + step
    return found > 2
