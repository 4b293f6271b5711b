"""What page furniture says at the edges of a page: weaker wordings, headings that own what follows, and what is never furniture.

``EDGE`` patterns count only before or after the main text, or beside other furniture; ``OPENERS`` are headings whose following
lines belong to them; ``ATTACHED`` heads a list of files; ``REPORTED`` and ``FACT`` keep a line that tells of a meeting or of the paper.
"""

from __future__ import annotations

import re

from consult.structure.boilerplate.cues import MEDIA, any_of

EDGE: dict[str, re.Pattern[str]] = {
    "comment-form": any_of(
        r"^(?:yes|no|yes thanks|not really|submit feedback)[.!]?$",
        r"^(?:name|e-?mail|web ?site|comment|message|your name|your e-?mail|url|subject)(?: \(?(?:required|optional|"
        r"will not be published)\)?| ?\*)*:?$",
        r"^(?:submit|send|reply|post|cancel|preview|report|like|δ|up ?vote|down ?vote)(?: ?\(?\d*\)?)$",
        r"^(?:\d+|one|two|three|no) (?:thoughts?|comments?|responses?|replies) (?:on|to)\b.{0,100}$",
        r"^comments? ?\(?\d*\)?:?$", r"^\d+ comments?$",
        r"^(?:have your say|tell us what you think|let us know what you think|got a story\?).{0,80}$",
        r"^(?:oldest|newest|top rated|best)(?: first)?$",
        r"^(?:[a-z]+ \d{1,2},? \d{4}|\d{1,2}(?:st|nd|rd|th)? [a-z]+ \d{4}),? (?:at|@) \d{1,2}[:.]\d\d ?(?:[ap]m)?"
        r"(?: \(?(?:reply|edit)\)?)?$",
    ),
    "log-in": any_of(
        r"^(?:log ?in|sign ?in|register|sign ?up|log ?on|members?(?: area| login)?)(?: ?[|/] ?\w+(?: \w+)?)*$",
        r"\blog in\b.{0,60}\baccount\b"),
    "cookies": any_of(
        r"\bcookies?\b.{0,120}\b(?:site|website|browser|experience|device|settings|policy|consent|preferences|"
        r"computer)\b",
        r"\b(?:site|website|browser|experience|device)\b.{0,120}\bcookies?\b",
        r"^(?:accept|decline|ok|agree|save preferences|allow all|reject all)$"),
    "donation": any_of(
        r"^(?-i:Support (?:the|your) [A-Z]).{2,30}$",
        r"\b(?:donate|donation|donating|supporters giving|gift aid|chip in)\b.{0,200}$(?<=[.!?…])?"),
    "subscription": any_of(
        r"^(?:first|last|full|your|sur)? ?(?:name|post ?code|zip|phone|telephone|mobile|address|e-?mail|title|"
        r"organisation)(?: \(?(?:required|optional)\)?| ?\*)*:?$",
        r"\b(?:subscribe|newsletters?|inbox|free trial|mailing list|e-?mail alerts)\b",
        r"\bsign up (?:to|for)\b"),
    "share": any_of(rf"^{MEDIA}(?:[ ,|/·•]+{MEDIA})*$", r"^(?:share|tweet|like|\d+)$", r"^connect with .{2,40}$"),
    "navigation": any_of(r"^[-•·*] ?(?:all|any) (?:areas|people|wards|residents|audiences|topics|interests)$",
        r"^(?:.{2,30} ?[|·•»›] ?){2,}.{2,30}$",
        r"^(?:home|back|next|previous|more|top)$",
        r"^(?:tags?|topics?|categories|category|labels?|filed under)\b ?:.{0,160}$"),
    "footer": any_of(
        r"^(?:contact us|about us|terms|privacy|accessibility|complaints|jobs|careers|sitemap|help|feedback|"
        r"press office|faqs?)(?: ?[|·•/,] ?.{2,30})*$"),
    "advertisement": any_of(
        r"\b(?:special offer|find out more about our|book your place|buy tickets|on sale now|our latest (?:guide|"
        r"book|course))\b",
        r"^(?:visit|call|ring|phone) .{0,60}(?:www\.|0\d{2,4} ?\d{3})",
        r"^on \d[\d ]{8,14} to find out more"),
}

# The heading of a list of files: furniture only where the next line is a file.
ATTACHED = re.compile(
    r"^(?:supporting|meeting|additional|accompanying|background|related|attached)? ?"
    r"(?:documents?|papers|files|downloads|attachments) ?:?$", re.IGNORECASE)

# What heads a page of a committee system, an archive or a site: furniture as the first line and nowhere else.
FIRST = any_of(r"^(?:news|blog|documents?|articles?|press releases?|media|publications|home|"
    r"news (?:&|and) (?:events|views|blogs?))$",
    r"^(?:www\.)?[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}/?$", r"^(?:top|start) of page$", r"^#\w+(?:[ #]+\w+){0,4}$",
    r"^(?:tel|phone|telephone|e-?mail|fax) ?[:.] ?\S.{4,40}$", r"^.{2,60}\bhome ?page\b.{0,60}$",
    r"^.{2,60}\b(?:committee|document) system\b.{0,40}$")

# A newspaper's or a village site's name at the head of a page, and the line of praise below it.
MASTHEAD = re.compile(
    r"^(?:The )?(?!(?:Latest|Local|More|Top|Breaking|Council|Political|Politics|Business|Other|Related|World|National|Recent|Good|Bad|Our|"
    r"Your) )(?:[A-Z][\w’&]+ ){1,3}(?:News|Times|Post|Herald|Star|Gazette|Echo|Mail|Chronicle|Observer|Express|Telegraph|Press|Reporter|"
    r"Advertiser|Mercury|Argus|Standard|Courier|Journal|Guardian|Citizen|Leader|Today|Live|Independent|Messenger|Examiner|Recorder|"
    r"Sentinel|Bulletin)(?: (?:Online|Live|Today|Extra|Series))?:?$|^[A-Z].{3,50} Parish$")
MOTTO = re.compile(
    r"^(?!.{0,60}[.!?]\s)[^:;]{0,40}\b(?:news|stories|voice|home|views|events|information)\b[^:;.?]{0,30}"
    r"\b(?:for|from|in|across|around|of) (?-i:[A-Z])[^.:;?]{2,40}$", re.IGNORECASE)

OPENERS: dict[str, re.Pattern[str]] = {
    "comment-form": any_of(r"^leave (?:a |your )?(?:reply|comment|response)",
        r"^(?:post|add|write|submit) (?:a|your) comment$",
        r"^(?:add|join) (?:your|the) (?:comment|conversation|discussion)s?$"),
    "related": any_of(
        r"^(?:popular|trending|hot|top stories|latest) (?:in|on|from) .{2,40}$",
        r"^(?:related|similar|recommended|other|more|latest|recent|popular|top|featured|trending|suggested|"
        r"associated)(?: (?:local|uk|council|from|our|news))? (?:articles?|stor(?:y|ies)|posts?|news|content|links?|"
        r"items?|topics?|pages?|headlines?|blogs?|publications?|events|resources|reports)(?: (?:from|on|in|"
        r"about)\b.{0,40})?:?$",
        r"^more (?:from|on|in|like|about) .{2,60}$", r"^further (?:reading|articles|stories|posts|links)$",
        r"^(?:you (?:may|might) also (?:like|be interested in)|you may also enjoy|people also read|readers also|"
            r"recommended for you|elsewhere on|on (?:this|the) (?:site|topic|story)|most (?:read|popular|viewed|"
            r"commented|shared)|what to read next|read (?:more|next)|also (?:on|in) (?:this|the) .{2,40}|"
            r"more stories|see also|don.t miss|trending(?: now)?|related|inform subscribers|editor.s picks|"
            r"top stories|in the news)\b.{0,30}:?$",
    ),
    "navigation": any_of(
        r"^(?:categories|archives?|tags?|tag cloud|meta|pages|blogroll|links|useful links|quick links|popular links|"
        r"in this section|site links|explore|sections|navigation|menu|main menu|post navigation|topics|services|a-z|"
        r"areas|audiences|interests|browse|popular pages|blog stats|recent comments|top tags|find your)$"),
    "share": any_of(
        r"^(?:share(?: this| on| via)?(?: (?:page|article|story|post))?|follow us(?: on)?|sharing|connect with us|"
        r"social media)\b ?:?$"),
    "subscription": any_of(
        r"^(?:newsletter(?: sign[ -]?up)?|subscribe|sign up|stay (?:up to date|informed|in touch|connected)|"
        r"e-?mail (?:alerts|updates)|keep in touch|get (?:the|our) newsletter)\b.{0,40}$"),
    "donation": any_of(r"^(?:donate(?: here| now)?|support us|support our work|make a donation)\W*$"),
    "cookies": any_of(
        r"^(?:cookies?(?: on (?:this site|.{2,40}))?|cookie (?:policy|notice|settings|preferences|consent)|"
        r"privacy (?:overview|preference centre)|we value your privacy|tell us whether you accept cookies)$"),
    "footer": any_of(
        r"^(?:footer|footer (?:links|menu|navigation)|support links|site information|legal information|"
        r"corporate information)$"),
}

# Words that show a line tells of somebody's speech or of a meeting's business: such a line is the text itself.
REPORTED = re.compile(
    r"\b(?:councillors?|cllrs?|members|the committee|the cabinet|resolved|minutes|noted|asked|replied|respondents?|"
    r"residents|"
    r"the council (?:will|should|must|has|is|uses)|officers?|i (?:think|believe|feel|want|would)|it was|was "
    r"told)\b", re.IGNORECASE)

# Lines that carry facts of a document (who wrote it, when): kept even between furniture.
FACT = re.compile(
    r"^.{2,60}\b(?:says|said|wrote|writes):?$|^(?:about (?:the author|(?!cookies|us$|this|our)[a-z0-9_.-]{3,30}$)|"
    r"by [A-Z]|written by|"
    r"author\b ?:|published(?: on|"
    r" in)?\b.{0,60}\d{4}|posted on|posted by|"
    r"this (?:article|piece|post) (?:is|was|first|originally)\b.{0,20}(?:published|appeared)|date ?:|.{3,60} (?:is|"
    r"was) (?:the |an? )?"
    r"(?:[\w’'-]+ ){0,4}(?:chief|leader|director|councillor|mp|chair|head|professor|manager|editor|reporter|"
    r"correspondent|journalist|"
    r"member|candidate|campaigner|officer|secretary|spokes\w+|minister|president|founder)\b)", re.IGNORECASE)
