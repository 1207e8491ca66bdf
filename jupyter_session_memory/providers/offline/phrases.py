"""Phrases of three languages, and many spellings, mapped to one small set of canonical words.

Canonical words are lower-case English; those in capitals stand for a relation or a question:
NAME (is called), AGE, COLOR, JOB, and WHAT, WHO, WHERE, WHEN, WHY, HOW, WHICH, COUNT, MUCH.
A table row reads "phrase, phrase > canonical words". Apostrophes are written straight.
"""

from __future__ import annotations


def table_of(rows: str) -> dict[str, tuple[str, ...]]:
    """Canonical words by phrase, from rows of phrases."""
    table: dict[str, tuple[str, ...]] = {}
    for row in rows.strip().splitlines():
        phrases, _, canonical = row.partition(" > ")
        for phrase in phrases.split(","):
            table[phrase.strip()] = tuple(canonical.split())
    return table


ENGLISH = table_of(
    """
what's, whats, what is, what 's, wats, whats is > WHAT is
what was > WHAT was
what're, what are > WHAT is
what, wat, waht, wht, whta, hwat > WHAT
who's, whos > WHO is
who, whom > WHO
where's, wheres, whereis > WHERE is
where, wehre, whre, wher, whare > WHERE
were do i > WHERE do i
were is, were am > WHERE is
when's, whens > WHEN is
when, wen, wehn, whne > WHEN
which, wich, whcih > WHICH
why > WHY
how old > AGE HOW
how many, how may, how mny, number of > COUNT
how much > MUCH
how come > WHY
how, hwo > HOW
i'm, im, i m, i am > i is
i've > i have
i'd > i would
i'll > i will
ive got, i've got, i have got, i got > i have
we're > we is
we've got, we have got, has got, have got > have
you're, ur, u r > you is
he's > he is
she's > she is
it's, its a, its an > it is
they're > they is
we've > we have
isn't, aren't, ain't > is not
am, are, is, si, be, been, being, 're > is
was, were > was
wasn't, weren't > was not
don't, doesn't, dont, doesnt > do not
didn't, didnt > did not
haven't, hasn't, hadn't > have not
can't, cannot, cant > can not
won't > will not
shouldn't > should not
wouldn't > would not
couldn't > could not
does, do > do
did > did
has, have > have
had > had
me, myself, i, iam > i
we, us > i
our, my, mine, mi own > my
u > you
called, named, name, nickname, is called, full name, first name > NAME
caled, calld, callled, cald, nicknamed, renamed, rename, goes by, go by > NAME
years old, year old, years of age, yrs old, yo, y.o, age, aged, old > AGE
colour, color, colored, coloured > COLOR
favourite, favorite, favorit, favourit, fav, fave, favrite > favourite
job, occupation, profession, for a living > JOB
do for a living, do for work, do for living > JOB
live, lives, living, liv, reside, resides, residing > live
lived, resided > PAST live
located, based, situated > located
born > born
birthday, bday, date of birth, birthdate, birth date > birthday
due date > deadline
mom, mum, mommy, mother > mother
dad, daddy, father > father
kids, kid, child, children > child
people > person
pets, pet > pet
wife > wife
emails, e-mail, email, mail address, email address > email
phone, telephone, mobile > phone
phone number, telephone number, mobile number, cell number > phone-number
allergies, allergy > allergic
photos > photo
moved to, changed to, postponed to, rescheduled to, pushed to, shifted to > is MOVED
was moved to, was changed to, was postponed to, has moved to, has changed to, has been moved to > is MOVED
was postponed until, is postponed to, was rescheduled to, was pushed to, got moved to, has been postponed to > is MOVED
takes place, take place, happens, happen, will be, is going to be, going to be, falls > is
gonna > will
"""
)

SPANISH = table_of(
    """
se llaman, se llama, llamado, llamada, nombre > NAME
me llamo, me llaman > i NAME
yo > i
mi, mis, nuestro, nuestra, nuestros, nuestras > my
tu, su, sus, tus > your
el, la, los, las > the
un, una, unos, unas > a
es, son, está, esta, están, soy, estoy, será > is
era, fue > was
soy de > i is from
soy > i is
estoy > i is
en > in
de, del > of
al, a > to
con > with
sin > without
vivo > i live
vive, viven > live
trabajo como > i work as
trabajo > i work
trabaja, trabajan > work
mi trabajo > my JOB
estudio > i study
estudia > study
tengo > i have
tiene, tienen > have
tenemos > i have
vivimos > i live
nací > i was born
nació > was born
me gusta, me gustan, me encanta > i like
años > AGE
edad > AGE
color, de qué color, de que color > COLOR
favorito, favorita > favourite
fecha límite, fecha limite, fecha de entrega, plazo > deadline
cumpleaños > birthday
examen > exam
reunión, reunion > meeting
contraseña > password
presupuesto > budget
proyecto > project
perro, perra, perrito > dog
gato, gata, gatos, gatas > cat
perros > dog
hermana, hermanas > sister
hermano, hermanos > brother
madre, mamá, mama > mother
padre, papá, papa > father
hijo > son
hija > daughter
esposa, mujer > wife
esposo, marido > husband
novia > girlfriend
novio > boyfriend
amigo, amiga > friend
jefe, jefa > boss
profesor, profesora > teacher
casa > house
coche, carro > car
ciudad > city
comida > food
qué, que, cuál es, cual es, cuál, cual, cuáles > WHAT
quién, quien, quiénes > WHO
dónde, donde, adónde > WHERE
cuándo, cuando, a qué hora, a que hora > WHEN
sale, salen > leave
empieza, empiezan > start
vuelo > flight
clase > class
por qué > WHY
cuántos años, cuantos años > AGE HOW
cuántos, cuántas, cuantos, cuantas > COUNT
cuánto, cuanto, cuánta > MUCH
cómo, como > HOW
no > not
ahora > now
y > and
pero > but
dos > two
tres > three
cuatro > four
cinco > five
verde > green
rojo, roja > red
azul > blue
negro, negra > black
blanco, blanca > white
lunes > monday
martes > tuesday
miércoles > wednesday
jueves > thursday
viernes > friday
sábado > saturday
domingo > sunday
"""
)

CHINESE = table_of(
    """
我的名字, 我名字 > i NAME
我叫 > i NAME
我家 > my home
我的, 我们的 > my
我, 我们, 咱们 > i
你的 > your
你 > you
他的, 她的 > his
他, 她 > he
的名字是, 名字是, 的名字叫, 名字叫, 叫做, 名叫, 叫, 的名字, 名字 > NAME
的, 了, 呢, 吗, 吧, 啊, 呀, 请问 >
是, 在于 > is
不是 > is not
没有, 没 > not have
有 > have
住在, 住 > live in
在 > in
工作 > work
上班 > work
学习, 学 > study
喜欢 > like
不喜欢 > not like
最喜欢, 最爱 > favourite
讨厌 > hate
出生 > born
来自 > is from
今年, 现在, 已经 > now
岁 > AGE
几岁, 多大, 多少岁, 年龄 > AGE HOW
什么时候, 哪天, 几号, 几月几号, 几点, 哪一天, 何时 > WHEN
什么名字 > WHAT
什么颜色 > WHAT COLOR
什么, 啥, 哪个 > WHAT
哪里, 哪儿, 哪, 什么地方, 哪个城市 > WHERE
谁 > WHO
多少, 几只, 几个, 几条, 几本, 几辆, 几位, 几 > COUNT
多少钱 > MUCH
为什么 > WHY
怎么 > HOW
颜色, 色 > COLOR
狗狗, 小狗, 狗 > dog
猫咪, 小猫, 猫 > cat
妹妹, 姐姐 > sister
弟弟, 哥哥 > brother
妈妈, 母亲 > mother
爸爸, 父亲 > father
老师 > teacher
朋友 > friend
儿子 > son
女儿 > daughter
老板 > boss
生日 > birthday
截止日期, 截止时间, 期限 > deadline
考试 > exam
会议 > meeting
项目 > project
密码 > password
预算 > budget
工作是 > JOB is
一 > one
两, 二 > two
三 > three
四 > four
五 > five
只, 个, 条, 本, 辆, 位 >
和 > and
如果 > if
"""
)
# 妹妹 and 姐姐 are different people, as are 弟弟 and 哥哥.
CHINESE |= {
    "妹妹": ("younger", "sister"),
    "姐姐": ("older", "sister"),
    "弟弟": ("younger", "brother"),
    "哥哥": ("older", "brother"),
}
