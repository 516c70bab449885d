"""Phrases by which pages label what is not the story, in English and Arabic.

Additional evidence only: a page in words that are not here is split by its shape. Collected from the
standard texts of blog systems (WordPress, Blogger), share plugins, news sites' templates, newsletters and
the style books of wire services; the Arabic ones are those systems' own translations and the usual labels
of Arabic news sites. Arabic is folded as in `xref.text.plain`.
"""

from __future__ import annotations

from xref.model import DroppedReason

#: What begins a line of furniture, by what it is. Matched at the start of a folded line, at a word's end.
STARTS: dict[DroppedReason, tuple[str, ...]] = {
    DroppedReason.RELATED_LINKS: (
        "related", "read more", "read also", "also read", "see also", "also see", "more on", "more from",
        "more about", "more stories", "more news", "most read", "most viewed", "most popular", "popular",
        "trending", "recommended", "you may also", "you might also", "you may like", "don't miss",
        "editor's picks", "editors' picks", "top stories", "latest news", "latest stories", "recent posts",
        "further reading", "read next", "up next", "watch also", "also on", "also in the news", "in other news",
        "also read it", "read it in", "this article in", "continue reading", "keep reading", "next article",
        "previous article", "what to read next", "from the archive", "from our archive",
        "other stories", "other news", "similar articles", "in case you missed it", "elsewhere on", "from around the web",
        "اقرا ايضا", "اقرا المزيد", "اقراوا ايضا", "اقرئي ايضا", "انظر ايضا", "شاهد ايضا", "مواضيع ذات صله", "موضوعات ذات صله",
        "مقالات متعلقه", "مقالات ذات صله", "اخبار ذات صله", "اخبار متعلقه", "فيديوات متعلقه", "فيديوهات متعلقه",
        "فيديو متعلق", "مواضيع متعلقه", "ذات صله", "الاكثر قراءه", "الاكثر مشاهده", "قد يعجبك", "قد يهمك", "المزيد من", "المزيد حول",
        "للمزيد", "اخترنا لك", "اخترنا لكم", "يمكنكم قراءه", "احدث الاخبار", "اخر الاخبار", "من الارشيف", "تقارير ذات صله",
        "المقال التالي", "المقال السابق", "مقالات مشابهه", "مقالات اخري",
    ),
    DroppedReason.SHARE_BUTTONS: (
        "share", "click to share", "click to email", "click to print", "tweet this", "like loading", "like this",
        "email this", "print this", "save this", "copy link", "follow us", "follow this", "like us", "join us on",
        "pin it", "send to a friend", "bookmark", "facebook", "twitter", "whatsapp", "telegram", "linkedin",
        "شارك", "شاركها", "شاركه", "مشاركه", "انشر", "تابعنا", "تابعونا", "تابعوا", "اضغط للمشاركه", "انقر للمشاركه",
        "اعجاب تحميل", "معجب بهذه", "اطبع", "طباعه", "ارسال", "حفظ", "تويتر", "فيسبوك", "واتساب", "تلغرام", "تليغرام", "نسخ الرابط",
    ),
    DroppedReason.COMMENTS: (
        "leave a comment", "leave a reply", "post a comment", "add a comment", "comments", "comment",
        "join the conversation", "join the discussion", "view comments", "show comments", "no comments",
        "be the first to comment", "have your say", "reply", "login to comment", "log in to comment", "loading comments",
        "اترك تعليقا", "اضف تعليقا", "اكتب تعليقا", "التعليقات", "تعليقات", "التعليق", "لا تعليقات", "لا توجد تعليقات",
        "كن اول من يعلق", "شارك برايك",
    ),
    DroppedReason.NAVIGATION: (
        "tags", "tagged", "tag:", "categories", "category:", "filed under", "topics:", "keywords:", "labels:", "sections:",
        "back to top", "back to the top", "return to top", "home page", "homepage", "skip to", "menu", "search for",
        "search this", "next:", "previous:", "next page", "previous page", "older posts", "newer posts", "jump to",
        "table of contents", "contents", "in this issue", "in today's", "print this page", "download pdf",
        "view this email", "view in browser", "archives", "permalink", "sitemap", "log in", "sign in",
        "الوسوم", "وسوم", "كلمات مفتاحيه", "الكلمات المفتاحيه", "كلمات دلاليه", "الكلمات الدلاليه", "التصنيفات", "التصنيف", "تصنيف",
        "اعلي الصفحه", "العوده الي", "الصفحه الرئيسيه", "الرئيسيه", "القائمه", "بحث", "ابحث", "التالي", "السابق", "الاقسام",
    ),
    DroppedReason.FOOTER: (
        "all rights reserved", "sign up", "subscribe", "unsubscribe", "manage preferences", "newsletter",
        "get the latest", "get our", "get the app", "download our app", "download the app", "was this forwarded",
        "you are receiving this", "you received this", "thanks for reading", "thank you for reading", "a message from",
        "advertisement", "advertise", "sponsored", "ad", "promoted", "about us", "contact us", "privacy policy",
        "terms of", "cookie", "blog at", "powered by", "theme:", "attention editors", "more to come", "no redistribution",
        "support us", "support our", "donate", "become a member", "join our", "never miss", "follow the blog",
        "create a free website", "this site uses", "report this ad", "register", "try our",
        "جميع الحقوق", "كل الحقوق", "حقوق النشر", "اشترك", "اشتركوا", "النشره البريديه", "الغاء الاشتراك", "اعلان", "اعلانات",
        "من نحن", "اتصل بنا", "سياسه الخصوصيه", "شروط الاستخدام", "تصميم", "مدعوم", "حمل التطبيق", "حملوا تطبيق", "ادعمونا",
        "تبرع", "انضموا", "انضم", "سجل الان", "احصل علي",
    ),
}  # fmt: skip

#: What makes a short line furniture wherever it stands in it.
INSIDE: dict[DroppedReason, tuple[str, ...]] = {
    DroppedReason.SHARE_BUTTONS: (
        "opens in new window", "share on", "bloggers like this", "on facebook", "on twitter", "يفتح في نافذه جديده",
        "المدونين معجبون",
    ),
    DroppedReason.FOOTER: (
        "all rights reserved", "privacy policy", "unsubscribe", "cookie policy", "sign up here", "subscribe to",
        "subscribe now", "our newsletter", "daily newsletter", "weekly newsletter", "weekly letter", "no redistribution",
        "may not be published", "without permission", "terms of use", "terms of service", "جميع الحقوق محفوظه", "نشرتنا البريديه",
        "القائمه البريديه",
    ),
    DroppedReason.NAVIGATION: ("view this email", "in your browser", "skip to content", "back to top"),
}  # fmt: skip

#: A count of comments, likes, shares or views, and nothing else.
COUNTED = (
    "comments", "comment", "likes", "like", "shares", "share", "views", "view", "reads", "replies", "retweets",
    "min read", "minute read", "minutes read", "تعليقا", "تعليق", "تعليقات", "مشاهده", "مشاهدات", "مشاركه", "مشاركات",
    "اعجاب", "قراءه", "دقائق",
)  # fmt: skip

#: Parts of a page, of which a menu is made.
MENU = (
    "home", "archive", "archives", "about", "about us", "contact", "contact us", "privacy", "privacy policy", "terms",
    "news", "world", "opinion", "sports", "sport", "business", "culture", "politics", "search", "login", "log in",
    "sign in", "sign up", "subscribe", "unsubscribe", "menu", "rss", "facebook", "twitter", "x", "instagram", "youtube",
    "telegram", "whatsapp", "linkedin", "email", "print", "share", "next", "previous", "manage preferences",
    "back to top", "الرئيسيه", "من نحن", "اتصل بنا", "اخبار", "سياسه", "رياضه", "اقتصاد", "ثقافه", "فيسبوك", "تويتر", "بحث",
)  # fmt: skip

#: Labels that name where a text comes from, at its end: what follows is an outlet.
SOURCE_LABELS = (
    "source", "sources", "original source", "via", "originally published by", "originally published in",
    "originally published at", "originally published on", "first published by", "first published in",
    "first published on", "first published at", "first appeared in", "first appeared on", "republished from",
    "reprinted from", "courtesy of", "courtesy", "read the full story at", "read the full article at",
    "read the full story on", "full story at", "full story", "full article", "full text at", "original article", "read the original at",
    "read more at", "from", "credit", "المصدر", "مصدر", "نقلا عن", "عن موقع", "عن", "نشر في", "نشر اولا في", "المقال الاصلي", "الخبر كاملا",
)  # fmt: skip

#: What ends the own text of an article: marks of wire services and news rooms.
END_MARKS = ("end", "ends", "the end", "30", "xxx", "endit", "end item", "انتهي", "النهايه", "(النهايه)")

#: Lines of a text's own apparatus, which belong to it and tell no story.
APPARATUS = (
    "proofread by", "proofreading", "translated by", "translation", "edited by", "editing by", "reporting by",
    "additional reporting", "writing by", "photo by", "photos by", "copyright", "©", "(c)", "about the author",
    "the author is", "the views expressed", "the opinions expressed", "disclaimer", "this article was originally",
    "this article is translated", "this article was first", "this story was originally", "this post was originally",
    "note:", "correction:", "ترجمه", "تدقيق", "تحرير", "المراجع", "المقال يعبر", "الاراء الوارده", "حقوق",
)  # fmt: skip

#: Words before a name that make a line a byline.
BY_WORDS = (
    "by", "written by", "posted by", "published by", "reported by", "compiled by", "story by", "analysis by",
    "opinion by", "commentary by", "text by", "words by", "author", "authors", "writer", "reporter", "contributor",
    "from our correspondent", "بقلم", "كتب", "كتبت", "كتبه", "كتبها", "اعداد", "تقرير", "حاورته", "حاوره", "حوار", "الكاتب", "الكاتبه",
    "مراسل", "مراسلنا", "مراسلتنا", "خاص",
)  # fmt: skip

#: Words of outlets' names.
OUTLET_WORDS = frozenset(
    (
        "news", "times", "post", "agency", "press", "tv", "television", "radio", "herald", "tribune", "daily", "journal",
        "gazette", "chronicle", "observer", "mirror", "telegraph", "courier", "review", "magazine", "channel", "network",
        "monitor", "report", "wire", "newswire", "standard", "bulletin", "weekly", "today", "online", "media", "broadcasting",
        "express", "guardian", "sentinel", "examiner", "dispatch", "ledger", "globe", "star", "independent",
        "وكاله", "صحيفه", "جريده", "قناه", "اذاعه", "مجله", "نت", "موقع", "الاخبار", "انباء", "للانباء", "الانباء", "يوميه", "شبكه", "تلفزيون",
        "نيوز", "اخبار", "برس", "منصه",
    )
)  # fmt: skip

#: Authors that name nobody.
GENERIC_AUTHORS = frozenset(
    (
        "staff", "agencies", "news desk", "newsdesk", "editor", "editors", "editorial", "editorial board", "admin",
        "administrator", "newsroom", "wire", "wires", "staff writer", "staff reporter", "correspondent", "desk",
        "web desk", "online", "monitoring desk", "our correspondent", "news agencies", "staff and agencies", "team",
        "المحرر", "التحرير", "هيئه التحرير", "وكالات", "متابعات", "غرفه الاخبار", "الوكالات",
    )
)  # fmt: skip
