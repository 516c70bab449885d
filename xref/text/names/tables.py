"""Words that names share: particles, and common words of names in both languages.

General vocabulary of the region's and the world's news; no name of a person, group or place stands here.
Folded forms (see `skeleton.fold_word`); Arabic words without their article.
"""

from __future__ import annotations

from functools import cache

from xref.text.names.skeleton import fold_word, table_form
from xref.text.word_lists import words_of

#: Articles and short links inside names: they come and go between spellings.
PARTICLES = frozenset(
    words_of(
        """ad al an and ar as ash at az da de den der des du el esh for in la le of the ul van von y
        و"""
    )
)
#: Links of descent: kept, but they weigh little.
DESCENT = frozenset(words_of("""abi abou abu ben bin bint ibn umm ابا ابن ابو ابي ام بن بنت"""))
#: عبد with the article that belongs to the next word.
SERVANT = frozenset(words_of("""abd abdal abdel abdil abdol abdool abdul عبد"""))

#: One common word a line: first its name, then its forms. Plural and singular count as one, as names do not
#: keep them apart.
_COMMON = """
brigade brigades battalion battalions kataib kataeb katibat kataeb كتائب كتيبه لواء الويه
saraya سرايا سريه
company companies شركه شركات
movement harakat haraka حركه
party hizb hezb حزب
group groups jamaat jamaa جماعه مجموعه مجموعات
league asaib usbat عصائب عصبه رابطه
army jaish jaysh جيش
force forces unit units quwat قوات قوه
ministry وزاره
minister وزير وزراء
council majlis مجلس
government cabinet حكومه
parliament برلمان
court محكمه
police شرطه
guard guards حرس
revolution revolutionary thawra ثوره ثوري ثوريه
resistance muqawama مقاومه
mobilisation mobilization hashd حشد
popular people peoples shaabi shabi شعبي شعبيه شعب
front jabhat jabha جبهه
coalition alliance bloc تحالف ائتلاف كتله
organisation organization munazzamat منظمه تنظيم هيئه
union association اتحاد جمعيه نقابه
committee لجنه
corps فيلق
command قياده
operation operations عمليات عمليه
security امن امني امنيه
intelligence مخابرات استخبارات
agency وكاله
office bureau مكتب
bank بنك مصرف
university جامعه
school مدرسه
hospital مستشفي
embassy سفاره
consulate قنصليه
base airbase قاعده قواعد
camp معسكر مخيم
airport مطار
port ميناء مرفا
air جوي جويه
bridge جسر
road طريق
street شارع
square ساحه ميدان
city madinat مدينه
town بلده
village قريه
province governorate محافظه
district منطقه قضاء حي
region اقليم
state دوله ولايه
republic jumhuriya جمهوريه
kingdom mamlaka مملكه
emirate emirates امارات اماره
island islands جزيره جزر
sea بحر
gulf خليج
river نهر
mountain mount mountains jabal جبل جبال
strait straits straight مضيق
north northern شمال شمالي شماليه
south southern جنوب جنوبي جنوبيه
east eastern شرق شرقي شرقيه
west western غرب غربي غربيه
middle central اوسط وسط وسطي مركزي مركزيه
new جديد جديده
great greater grand كبري كبير اكبر
united متحد متحده
international دولي دوليه
national watani وطني وطنيه قومي قوميه
islamic islami اسلامي اسلاميه
democratic ديمقراطي ديمقراطيه
socialist اشتراكي اشتراكيه
communist شيوعي شيوعيه
liberation tahrir تحرير
justice adala عداله
development تنميه
health صحه
defense defence دفاع
interior داخليه
foreign خارجيه
finance ماليه
oil نفط
energy طاقه
nations امم
human انسان
rights حقوق
red احمر
crescent هلال
cross صليب
news akhbar اخبار انباء
television tv قناه تلفزيون
newspaper jarida جريده صحيفه
house بيت
white ابيض
high supreme اعلي عليا
general عام عامه
missile missiles صاروخ صواريخ
rocket rockets قذيفه قذائف
system systems battery batteries منظومه منظومات بطاريه
civil مدني مدنيه
military عسكري عسكريه
joint مشترك مشتركه
federal فدرالي اتحادي اتحاديه
martyrs shuhada shohada شهداء
saint st san santa
"""


@cache
def common_words() -> dict[str, str]:
    """Map each folded common word to the name of its line."""
    table: dict[str, str] = {}
    for line in _COMMON.split("\n"):
        forms = line.split()
        for form in forms:
            table.setdefault(table_form(fold_word(form)), forms[0])
    return table
