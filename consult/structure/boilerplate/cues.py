"""What page furniture says: the words web pages print round a text, by kind.

``SURE`` patterns fit a whole line of furniture wherever it stands. To teach a new wording, add it under its kind.
"""

from __future__ import annotations

import re


def any_of(*patterns: str) -> re.Pattern[str]:
    """One pattern for all, whatever their capitals."""
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE)


_SITE = r"(?:this|our|the|your|its) (?:web ?)?(?:site|page|pages|app|content|newsroom|journalism)s?"
MEDIA = (r"(?:facebook|twitter|x|whats ?app|linked ?in|e-?mail|pinterest|reddit|tumblr|instagram|you ?tube|bluesky|"
          r"mastodon|threads|messenger|telegram|print|copy link|tik ?tok|pocket|flipboard|google\+?|digg|stumbleupon|"
          r"del\.?icio\.?us|rss)")
_LETTER = (
    r"(?:e-?mail|daily|weekly|morning|evening|monthly|free|news)?[ -]*"
    r"(?:e-?mails?|newsletters?|bulletins?|alerts?|updates|briefings?|round-?ups?|digest|mailing list)"
)

SURE: dict[str, re.Pattern[str]] = {
    "comment-form": any_of(
        r"^(?:\d+|one|two|three|four|five|six) (?:thoughts?|comments?|responses?|replies) (?:on|to) [“\"‘'].{0,160}$",
        r"^signed (?:by .{3,40} )?\d{4}-\d\d-\d\d\b.{0,40}$", r"^goal: [\d,]+ (?:signatures|supporters)$", r"^will you sign\?$",
        r"^[\d,]+ of [\d,]+ signatures$", r"^add (?:your )?signature$",
        r"^sign (?:the|our|this) petition(?: now| here| today| online)*[!.:]?$",
        r"^(?:you can(?:not|.t) sign this petition|this petition (?:is|has) (?:now )?(?:been )?(?:closed|ended))\b.{0,140}$",
        r"^(?:we(?:'re|’re| are) not (?:currently |now )?(?:accepting|taking) (?:new )?comments)(?: on this .{0,40})?\W*$",
        r"\bmay contact you using the (?:information|details|data) you (?:supply|provide|give)\b",
        r"^(?:was|is) this (?:page|information|article|answer|content) (?:useful|helpful|what you were looking for)\b.{0,30}$",
        r"^(?:help us improve|report a (?:problem|fault) (?:on|with) (?:this|the) (?:page|site|website))\b.{0,40}$",
        r"^\(?(?:\d+|one|two|three|four|five|six)\)? comments?:?$",
        r"^[+-]?\d+ (?:votes?|answers?|points|upvotes)$", r"^(?:asked|answered|commented|by)\b.{0,60}\(?[\d.]+k? points?\)?$",
        r"^at \d{1,2}:\d\d ?[ap]m,? .{2,60} said\W*$", r"^reply,? .{0,20}\b\d{4} at \d{1,2}[:.]\d\d.{0,5}$",
        r"^(?:inline feedbacks?|view all comments|oldest comments?|newest comments?)$",
        r"^(?:no comments|\d+ comments?|comments?):$",
        r"^post a comment$",
        r"^(?:link to comment|report post|quote|reply to this topic|start (?:a )?new topic|recommended posts)$",
        r"^this (?:topic|thread|post|discussion) is (?:now )?(?:closed|locked|archived)\b.{0,60}$",
        r"^subscribe to:? ?post comments\b.{0,20}$",
        r"^leave (?:a |your )?(?:reply|comment|response)s?\b.{0,60}$",
        r"^(?:fill in your details below|you are commenting using your)\b",
        r"^your e-?mail (?:address )?(?:will|is) (?:not|never) be? ?(?:published|shared|made public)",
        r"^required fields are marked", r"^notify me (?:of|when|by|via)\b.{0,80}$",
        r"^save my name,? e-?mail",
        r"^(?:post|submit|add|publish|write|send) (?:a |your |my )?(?:comment|reply)\b.{0,30}$",
        r"^cancel reply$", r"^connecting to %s$",
        r"^comments? (?:are|is|have been|has been) (?:now )?(?:closed|disabled|turned off|"
            r"switched off)\b.{0,60}$",
        r"^(?:google\+?|twitter|facebook|wordpress(?:\.com)?) (?:photo|picture|logo|account)$",
        r"^enter your comment here",
        r"^(?:be the first to comment|no comments(?: yet)?|join the (?:conversation|discussion|"
            r"debate))\b.{0,60}$",
        r"^what do you think\b.{0,60}\? .{0,20}\b(?:join|comment|debate|tell us|let us know|e-?mail)\b.{0,60}$",
        r"^(?:view|show|load|read|see) (?:all |more |\d+ )*comments?\b.{0,20}$", r"^(?:sort|order) comments? by\b",
        r"^(?:report|flag) (?:this |a )?comment$", r"^this site uses akismet",
        r"^learn how your comment data is processed",
        r"^comments? (?:posted|on this (?:page|article|story)).{0,120}\b(?:moderat|views|house rules)",
        r"^(?:we reserve the right to (?:remove|delete)|please keep) comments?\b",
        r"^you have \d+ characters (?:left|remaining)", r"^type (?:the characters|your (?:comment|name))\b.{0,60}$",
        r"^.{0,40}\bcaptcha\b.{0,60}$", r"^was this (?:page|article|information) (?:helpful|useful)\b.{0,40}$",
        r"^did (?:you find|this page)\b.{0,60}\?$", r"^(?:how (?:useful|helpful)|is) (?:was |is )?this page\b.{0,40}\?$",
        r"^(?:rate|give feedback on|is there anything wrong with|report a problem with|"
        r"tell us what you think of) this page\b.{0,40}$",
        r"^this form is protected by\b",
    ),
    "log-in": any_of(
        r"^(?:log|sign)[ -]?in ?[/|] ?(?:register|sign[ -]?up|join|subscribe)$",
        r"^(?:existing|new|returning) (?:user|member|customer|visitor)s?\?.{0,40}$",
        r"^(?:please )?(?:log|sign)[ -]?(?:in|on)(?: (?:or|/|to|with|using|via|here|now)\b.{0,70})?[.!]?$",
        r"^you (?:must|need to|have to) (?:be )?(?:log(?:ged)?|sign(?:ed)?) in\b.{0,60}$",
        r"^(?:forgot(?:ten)?|reset|lost) (?:your )?(?:password|username|log-?in)\b.{0,30}$",
        r"^remember me$",
        r"^log ?out\b.{0,20}$",
        r"^(?:not registered|already (?:registered|a member|a subscriber|have an account)|don.t have an account|"
        r"no account|new user)\b.{0,60}[?.]?.{0,40}$",
        r"^(?:create|register for) (?:an? |your )?(?:free )?account\b.{0,40}$",
        r"^register (?:now|here|for free|to continue|to comment|or log in)\b.{0,50}$",
        r"^not an? .{2,40} (?:user|member|subscriber)\?", r"^my account$",
        r"^sign (?:in|up) with (?:facebook|twitter|google|apple|e-?mail)\b.{0,40}$",
        r"^(?:user ?name|password) ?[:*]?$", r"^(?:welcome back|you are (?:logged|signed) in)\b.{0,60}$",
    ),
    "cookies": any_of(
        r"^(?:about|how we use|our) cookies$",
        r"^(?:okay|ok),? (?:thanks|got it|i understand)[!.]*$",
        r"^(?:our|the) (?:web ?)?site uses cookies\b",
        r"\bcookies? on (?:your|this) (?:computer|device|browser|machine|phone|site|website)",
        r"^we(?: and our partners)? use (?:\w+ ){0,3}cookies\b",
        rf"^{_SITE} (?:use|set|place|store|require)s? (?:\w+ ){{0,3}}cookies\b",
        r"^(?:accept|reject|allow|manage|decline) (?:all |additional |optional |essential |analytics |"
            r"non-essential |your |my )*cookies?\b",
        r"^(?:cookies? (?:policy|settings|preferences|notice|consent|statement|on this site)|cookies)$",
        r"^by (?:continuing|using|browsing|clicking)\b.{0,90}\b(?:cookies?|privacy|terms)\b",
        r"^(?:use of|using) this (?:web)?site (?:confirms|means|signifies)\b",
        r"\bwhich cookies we use\b", r"^to find out more about (?:these|our|the) cookies\b",
        r"^you can (?:change|update) your (?:cookie |privacy )?settings at any time[.]?$",
        r"^(?:some|these) cookies are (?:essential|necessary)\b",
        r"^(?:strictly necessary|performance|functional|targeting|marketing|analytics) cookies$",
        r"^we(?:'d| would|’d) (?:also )?like to (?:set|use) (?:\w+ )?cookies\b",
        r"^(?:you(?:'ve|’ve| have) (?:accepted|rejected)|you can (?:change|manage) your) (?:\w+ )?cookie",
        r"^(?:i agree|got it!?|ok,? got it|i accept|accept and (?:close|continue)|hide this message|"
        r"continue without accepting)$",
        r"^(?:our|read our|see our|view our) (?:cookie|privacy)(?: and (?:cookie|privacy))? (?:policy|notice|"
        r"statement)s?\b.{0,60}$",
        r"^manage (?:my |your )?(?:preferences|consent|privacy settings)$",
        r"^(?:we|[A-Z][\w.]+) (?:values?|respects?|cares? about) your privacy\W*$",
        r"^for more information (?:about|on) (?:the |how we use )?cookies\b",
    ),
    "donation": any_of(
        r"^join (?:us|the \w+|today|now|our \w+)\b.{0,30}\bfrom (?:just |only )?£.{0,30}$",
        r"^(?:please )?(?:donate|give|chip in)(?: here| now| today| online| to us| monthly| to our appeal|"
        r" £\d+)*[!.]*$",
        r"^(?:please )?(?:donate|give|chip in|make a (?:small |regular |one-off |monthly )?(?:donation|gift|"
        r"contribution))\b.{0,20}\b(?:today|now|here|online|to (?:us|our|support|help|keep))\b.{0,80}$",
        r"^make a (?:small |regular |one-off |monthly )?(?:donation|gift|contribution)[.!]?$",
        r"^(?:small |regular |monthly |your )*donations? (?:from (?:readers|people|supporters) like you|"
            r"keeps? us|help us|make)\b",
        r"^we (?:provide|publish|produce|make) (?:all )?our (?:content|news|journalism|work|"
        r"reporting)\b.{0,60}\b(?:free|funded)\b",
        r"^(?:if you can(?: afford (?:it|to))?,? )?(?:please |can you |could you |will you )*(?:join|"
        r"become one of) (?:our|the) (?:supporters|members|donors|readers)\b.{0,90}(?:month|year|giving|£)",
        r"^if you (?:can afford|value|enjoy|like|appreciate)\b.{0,100}\b(?:donat|support us|supporters giving|"
        r"contribut|chip in|£ ?\d+)",
        r"^(?:can you|could you|will you|would you)\b.{0,60}\b(?:donat|chip in|support our (?:work|journalism))",
        r"^to those already (?:donating|giving|supporting)\b",
        r"^(?:support (?:us|our (?:work|journalism|appeal)|independent journalism|local journalism))\b.{0,80}$",
        r"^(?:just )?£ ?\d+ (?:a month|could (?:help|pay|provide)|will (?:help|pay|provide))\b",
        r"^(?:fundraise for us|leave a (?:gift|legacy)(?: in your will)?|gifts? in wills?|ways to (?:give|donate)|"
        r"one-off|gift aid it)$",
        r"^(?:help us keep|help keep) (?:our|this|independent|local)\b.{0,100}$",
        r"^(?:buy (?:me|us) a coffee|become a (?:patron|supporter|friend|donor|member))\b.{0,40}$",
        r"^your (?:support|gift|donation) (?:means|could|will|can|helps)\b", r"^text [A-Z]{3,10}\d* to \d{5}\b",
    ),
    "subscription": any_of(
        r"^(?:get|receive) (?:our|the|free|daily|weekly|monthly) (?:\w+ )?(?:e-?mails?|newsletters?|updates|"
        r"bulletins?|alerts)\b.{0,40}$",
        r"^.{0,40}\b(?:sign up to|subscribe to) our (?:\w+ )?(?:bulletin|newsletter|mailing list|updates|"
        r"e-?mails?)\b.{0,30}$",
        r"^you have (?:reached|used|read) .{0,40}\b(?:free|limit|articles)\b.{0,40}$",
        r"^follow by e-?mail$",
        r"^(?:choose|select) (?:your )?(?:newsletters?|topics)\b.{0,30}$",
        r"^(?:become a|already a) (?:subscriber|member)\b.{0,40}$",
        r"^(?:please )?(?:subscribe|sign[ -]?up|register)(?: now| here| today| free)*(?: (?:to|for) (?:our|the|"
        rf"your|free|daily|weekly|a)\b.{{0,20}})? ?{_LETTER}\b.{{0,80}}$",
        r"^(?:please )?subscribe(?: (?:now|here|today|via .{3,20}|to .{3,60}|by e-?mail|for (?:just |"
        r"only )?£.{1,40}))*[!.]*$",
        r"^(?:please )?sign[ -]?up(?: (?:now|here|today|for free|to hear from us.{0,30}|for updates|for "
        r"free))*[!.]*$",
        r"^keep up to date (?:with|on)\b.{0,120}\b(?:sign up|subscribe|e-?mails?|newsletter)",
        r"^(?:get|receive|have) .{0,70}\b(?:straight |direct(?:ly)? |delivered )*(?:to|in|into) your (?:inbox|"
            r"e-?mail)\b",
        r"^(?:enter|type) your e-?mail\b.{0,80}$", r"^(?:your )?e-?mail(?: address)? ?\*?:?$",
        r"^(?:follow (?:this )?blog|follow .{2,40}) via e-?mail\b.{0,60}$",
        r"^join (?:[\d,]+ )?(?:other )?(?:our |us on |the )?(?:followers|subscribers|mailing list|"
        r"newsletter)\b.{0,50}$",
        r"^(?:already|not) a(?: paid)? subscriber\b", r"\b(?:may|will|can) use the information you provide\b",
        r"\b(?:you (?:can|may) )?(?:opt[- ]out|update your preferences|unsubscribe) at any (?:time|point)\b",
        r"^we (?:will|.ll) (?:never|not) (?:share|sell|pass on) your (?:data|details|e-?mail|information)\b",
        r"^(?:unsubscribe|you can unsubscribe)\b.{0,60}$",
        r"^(?:invalid e-?mail|thank you for (?:subscribing|signing up))\b",
        r"^(?:and )?if you(?:'re|’re| are) not already (?:reading|receiving|subscribed|signed up|getting)\b",
        r"^(?:stay|keep) (?:informed|in touch|connected|up to date|in the loop)[!.:]*$",
        r"^(?:request|start|get) (?:a |your )?free trial.{0,40}$",
        r"^(?:our|the) (?:free )?(?:daily|weekly|monthly) (?:e-?mail|newsletter)$",
        r"^e-?mail (?:alerts|updates|newsletter|sign[ -]?up)$",
        r"^(?:newsletter|newsletters|mailing list|e-?newsletter)(?: sign[ -]?up)?$",
        r"^(?:this (?:article|content) is for subscribers|to continue reading|unlock this article|"
            r"you have \d+ (?:free )?articles?)\b",
        r"^(?:would you like to )?(?:receive|get) (?:our |e-?mail |regular |free )*(?:newsletter|updates|alerts|"
        r"bulletin)s?\b.{0,60}\?$",
    ),
    "share": any_of(
        r"^e-?mail this ?blogthis!",
        r"^share on other sites$",
        r"^share to .{2,60}$",
        r"^\d+ (?:people )?(?:likes?|shares?|reactions?)\b.{0,20}$",
        r"^(?:click to )?(?:share|tweet|e-?mail|send|post|save|pin)(?: (?:this|the|on|to|via|with|by|it|page|"
        r"article|story|post|link|a|your|friends?|and|or|[\d,.]+k?|shares?))*(?: (?:on|via|to|"
        rf"by) )?(?:[ ,/&|]*{MEDIA})*(?: \(opens? in (?:a )?new (?:window|tab)\))?[:.!]?$",
        r"^(?:do you like this (?:page|post|article)|like this|liked this|enjoyed this)\b.{0,20}[?:]?$",
        r"^like(?: be the first to like this)?[.:]?(?: loading\.*)?$",
        r"^loading\.{2,}$",
        r"^(?:e-?mail|print|share|save|bookmark) this (?:page|article|story|post)\b.{0,40}$",
        r"^(?:tell|e-?mail|send (?:this )?to) a friend$",
        r"^[\d,.]+k? ?(?:shares|tweets|likes|views)$",
        r"^(?:follow|find|join|like|connect with) us(?: on)?(?: .{0,60})?$",

            rf"^follow (?:@\w+|.{{2,40}} on {MEDIA})\b.{{0,40}}$",
        r"^copy (?:this )?link$",
        r"^print(?: this)?(?: page| article| friendly.{0,12})?$",
        r"^(?:share this|sharing|share buttons?|social media links?|spread the word)[:.]?$",
            r"\(opens? in (?:a )?new (?:window|tab)\)$",
        r"^(?:about )?sharing$",
    ),
    "navigation": any_of(
        r"^(?:edition|region|section|language) ?: ?.{2,30}$",
        r"^home\s{2,}\S.{0,80}$",
        r"^[^.!?>»›]{2,40}(?: ?[>»›] ?[^.!?>»›]{2,60}){2,8}$",
        r"^[^.!?]{2,80}(?<! to) (?:learn|read) more$",
        r"^.{0,60}\b(?:web ?site|site|page|content|video|article) is (?:temporarily |currently |no longer )(?:un)?available\b.{0,60}$",
        r"^(?:oops|whoops|sorry)\W*$", r"^\d+ min(?:ute)?s? read\b.{0,40}$",
        r"^.{0,120}(?:-\d{3,4}(?:px|x\d{3,4})|\w\.(?:jpe?g|png|webp|gif))$",
        r"^(?:(?:last )?(?:updated|modified|edited|published|posted)(?: on| at| by)?\W*){1,3}$",
        r"^(?:text|font|current) size\b.{0,20}$", r"^(?:increase|decrease|reset|larger|smaller) (?:text|font)\b.{0,20}$",
        r"\b(?:our|the) offices? (?:is|are|will be) (?:currently |now |temporarily )?closed\b.*\b(?:contact|phone|e-?mail|call) us\b",
        r"^(?:visit|go to|head to|see) .{2,40} (?:to|for) (?:read|see|find|watch|listen|view|the full|more)\b.{0,80}$",
        r"^this is an? archived? (?:web ?)?(?:site|page|copy|version)\b.{0,140}$",
        r"^(?:supported|unsupported) browsers?$|^.{0,40}\b(?:below|above|and older) (?:are|is) not supported\W*$",
        r"^(?:newer|older) posts?$",
        r"^(?:blog archive|my blog list|total page ?views|labels:.{0,120}|view my complete profile|create new\.*)$",
        r"^[►▼] ?.{2,40}$",
        r"^(?:top|bottom|end) of page$",
        r"^read (?:the )?(?:full|whole|rest of (?:the|this)) (?:article|story|post)\b.{0,60}$",
        r"^jump to content$",
        r"^.{2,120}[\s(,]\(?(?:pdf|docx?|xlsx?|rtf|od[ts]|csv|zip|pptx?)\b[\s,:(-]*[\d.,]+ ?(?:[KM]i?B|bytes|"
        r"pages?)\)?$",
        r"^.{2,120}[\s(,]\(?[\d.,]+ ?(?:[KM]i?B|bytes)[\s,)]*\(?(?:pdf|docx?|xlsx?|rtf|od[ts]|csv|zip|pptx?)\)?$",
        r"^view the (?:background|reasons?|declarations?|decisions?|full list|minutes|agenda)\b.{0,30}\b(?:item|for|"
        r"to|of)\b.{0,20}$",
        r"^(?:view|see) (?:all|full|my) .{2,40}$",
        r"^skip to (?:main |the )?(?:content|navigation|search|footer|menu|site)",
        r"^(?:you are (?:here|viewing|in)|breadcrumbs?|jump to|go to)\b ?:.{0,150}$",
        r"^(?:home|homepage)(?: ?(?:[>»›/|→]|::) ?.{1,60}){1,8}$",
        r"^(?:←|«|‹|<<?|→|»|›|>>?) ?(?:previous|next|older|newer|back|prev|return|\w.{0,100})$",
        r"^(?:previous|next|older|newer)(?: (?:post|article|page|story|entries|posts|item))?s? ?(?::.{0,100}|"
        r"[←→»«›‹>]+)?$",
        r"^.{0,100} ?(?:→|»|›)$",
        r"^(?:back|return) to (?:top|the top|home|homepage|news|all news|blog|results|search|index|list|"
        r"previous page)\b.{0,20}$",
        r"^(?:toggle|open|close|show|hide|main|site|mobile|primary|secondary) (?:navigation|menu|"
            r"search)(?: menu)?$",
        r"^(?:search(?: this| the| our)?(?: ?(?:web ?)?site)?(?: for)?:?|menu|navigation|site ?map|"
        r"a to z(?: of services)?|a-z)$",
        r"^page \d+ of \d+(?: next| last)*$",
        r"^(?:this entry was posted|posted|filed|tagged|categori[sz]ed)(?: (?:in|under|with|"
        r"as)\b.{0,140})(?:permalink.{0,3})?$",
            r"\bbookmark the permalink\b",
        r"^(?:issue|decision|meeting|committee|document|outside body|plan|petition|library) (?:details - )?- "
        r"(?:decisions?|meetings?|details|history|issue details|documents)$",
        r"^(?:agendas, meetings and minutes|agendas and minutes|council meetings) - .{3,60}$",
        r"^(?:issue|decision|meeting|agenda item|committee|councillor|document) details$",
        r"^(?:view the (?:background|full list|petition|declarations|reasons|list of|map|"
        r"(?:cabinet|council|committee) decision record)\b.{0,60})$",
        r"^this (?:web ?)?site is (?:intended |only )*for .{3,60}(?:only|professionals)\W*$",
        r"^(?:click|tap) to (?:follow|share|print|e-?mail|enlarge|expand|view|open)\b.{0,40}$",
        r"^(?:search|browse) (?:this|our|the) (?:blog|site|website)\W*$",
        r"^view (?:cabinet|council|committee|full|this) (?:decision|agenda|meeting)s?(?: record)?$", r"^alert section$",
        r"^content on this page requires\b.{0,80}$", r"^get adobe\b.{0,40}$",
        r"^copy and paste this (?:url|code)\b.{0,80}$", r"^(?:skip to|jump to) \w+(?: \w+)?$",
        r"^(?:permalink|trackback(?: url)?|pingback:?.{0,80})$",
        r"^(?:browse|news archive|archive|latest|view) (?:by|all)\b.{0,50}$",
        r"^profile (?:image|photo|picture) (?:for|of) .{2,60}$",
        r"^(?:avatar|logo|image|icon|thumbnail|placeholder|profile picture|user avatar|site logo)$",
        r"^(?:top|up|close|expand|collapse|show more|load more|see more|view more|read more|more\.{2,3}|"
        r"continue reading\b.{0,80}|\[\.\.\.\])[ .→»]*$",
        r"^(?:\d+ ){3,}(?:next|last|»)?$", r"^(?:add to|print) (?:calendar|agenda)$",
    ),
    "related": any_of(
        r"^(?:popular|trending|hot|top stories|latest) (?:in|on|from) .{2,40}$",
        r"^(?:read|up) next$",
        r"^(?:read (?:more|next|also)|check out|see also|related|more on this|also read|don.t miss|in other news|watch|"
        r"listen)\b ?(?:story|article|stories)? ?: ?\S.{0,140}$",
        r"^(?:trending|most (?:read|popular|viewed|commented|shared|recent))\b.{0,40}$",
        r"^(?:latest|more|top|other|recent|related|popular) (?:news|stories|headlines|posts|articles)$",
        r"^(?:sponsored|promoted|partner) (?:stories|content|links?)\b.{0,40}$",
    ),
    "footer": any_of(
        r"\b(?:adheres? to|regulated by|member of) (?:the )?(?:independent press standards|ipso|impress)\b",
        r"^this (?:web ?)?site (?:and|is part of|is owned|is operated|is published)\b.{0,140}$",
        r"^(?:printed,? |published,? |printed and )*(?:published and )?promoted by .{3,120}\bon behalf of\b.{2,160}$",
        r"^(?:company|charity|vat) (?:number|no\.?|registration|reg\.?)\b.{0,120}$",
        r"^(?:copyright\b|©|\(c\) ?(?:copyright|\d{4})).{0,160}$",
        r"^.{0,80}\ball rights reserved\b.{0,60}$",
        r"^(?:proudly )?powered by\b.{0,60}$",
        r"^(?:web ?site|site|theme|template|design(?:ed)?|built|hosted|created|developed)(?: (?:design(?:ed)?|"
            r"built|hosted|maintained|developed|created))?(?: and (?:built|hosted|developed|maintained))? (?:by|"
            r"with|on)[: ].{2,60}$",
        r"^(?:blog at wordpress|create a free website|start a blog|theme:)\b.{0,80}$",
        r"^(?:promoted|printed|published)(?: and (?:promoted|published|"
            r"printed))* by\b.{5,250}\b[A-Z]{1,2}\d[\dA-Z]? ?\d[A-Z]{2}\b.{0,20}$",
        r"^.{0,80}\bregistered (?:charity|company|office)\b.{0,30}(?:no\.?|number|n°|in|\d).{0,160}$",
        r"^(?:a )?(?:charity|company) registered in\b.{0,150}$",
        r"^ipso\b.{0,100}$",
        r"^(?:terms (?:and|&) conditions|terms of (?:use|service)|privacy (?:policy|notice|statement)|"
        r"accessibility(?: statement| help)?|disclaimer|legal(?: notices?)?|modern slavery statement|"
        r"freedom of information)(?: ?[|·•/,-] ?.{2,40})*$",
        r"^we are not responsible for the content of external\b",
        r"^(?:the )?(?:bbc|site) is not responsible for\b.{0,80}$",
        r"^(?:view )?(?:full|desktop|mobile) (?:site|version)$",
        r"^(?:this )?page (?:was )?(?:last )?(?:updated|modified|reviewed|published|created)\b.{0,60}$",
        r"^\d{1,3}(?:\.\d{1,3}){3}\b.{0,60}$",
        r"\blicen[sc]ed under the (?:open|creative)\b.{0,100}$",
    ),
    "advertisement": any_of(
        r"^(?:sponsored|promoted|paid|partner)(?: (?:links?|content|stories|posts?))?(?: by .{2,30})?$",
        r"^by (?:taboola|outbrain)$",
        r"^(?:advertise?ments?|advert|ads?|sponsored|promoted|paid (?:content|post)|ad feedback|"
        r"advertisement feature|report this ad)(?: ?[-:–] ?(?:continue|story|article|scroll|content).{0,40})?[.:]?$",
        r"^(?:story|article|content) continues (?:below|after)\b.{0,40}$",
        r"^(?:continue reading|scroll down) (?:below|after|for more|to continue)\b.{0,40}$",
        r"^(?:ads? by|advertise with us|place an ad(?:vert)?|recommended by|you may like ads)\b.{0,40}$",
        r"^visit \S*\.(?:co|com|org|net)\S* (?:or|and) (?:call|ring|e-?mail|phone)\b.{0,80}$",
        r"^.{0,30}(?:buy|book|order|shop) (?:now|tickets|online|yours?)\b.{0,20}$",
        r"^privacy & transparency$",
        r"^remove ads\b.{0,30}$",
    ),
}


def kind_of(line: str, patterns: dict[str, re.Pattern[str]]) -> str:
    """The first kind whose pattern is in the line; "" for none."""
    return next((kind for kind, pattern in patterns.items() if pattern.search(line)), "")
