"""German and French as `phrases` has the other languages: a table each of phrases and canonical words."""

from __future__ import annotations

from .phrases import table_of

GERMAN = table_of(
    """
wie heißt, wie heisst, wie heißen, wie heiße, wie heisse > HOW NAME
heißt, heisst, heißen, heißt jetzt, name > NAME
heiße, heisse > NAME
ich > i
wir > i
mein, meine, meinen, meinem, meiner, meines, unser, unsere, unseren, unserem, unserer > my
dein, deine > your
du > you
er > he
sie > she
es > it
der, die, das, den, dem, des > the
ein, eine, einen, einem, einer > a
ist, sind, bin, war's > is
war, waren > was
habe, hat, haben > have
nicht, nie > not
kein, keine, keinen > no
wohne, wohnt, wohnen, lebe, lebt, leben > live
arbeite, arbeitet, arbeiten > work
arbeite als > work as
arbeitet als > work as
studiere, studiert > study
mag, liebe, liebt > like
in, im, bei, beim > in
am, um > on
an > at
von, vom > of
mit > with
aus > from
und > and
aber > but
jetzt, nun > now
wie alt > AGE HOW
jahre alt, alter > AGE
wie viele > COUNT
wie viel, wieviel > MUCH
wie > HOW
was > WHAT
welche, welcher, welches, welchen > WHICH
welche farbe > WHAT COLOR
wo > WHERE
woher > WHERE from
wohin > WHERE
wann > WHEN
wer, wen, wem > WHO
warum, wieso > WHY
farbe > COLOR
lieblingsfarbe > favourite COLOR
beruf > JOB
hund > dog
katze > cat
hunde > dog
katzen > cat
schwester > sister
bruder > brother
mutter, mama > mother
vater, papa > father
frau > wife
mann > husband
sohn > son
tochter > daughter
freund, freundin > friend
chef, chefin > boss
lehrer, lehrerin > teacher
prüfung, klausur > exam
abgabe, frist, abgabetermin > deadline
termin > appointment
treffen, besprechung > meeting
geburtstag > birthday
passwort > password
projekt > project
haus > house
stadt > city
grün > green
rot > red
blau > blue
schwarz > black
weiß > white
gelb > yellow
zwei > two
drei > three
vier > four
fünf > five
"""
)

FRENCH = table_of(
    """
comment s' appelle, comment s' appellent > HOW NAME
comment je m' appelle, comment est-ce que je m' appelle > HOW i NAME
s' appelle, s' appellent, m' appelle, nom > NAME
j', je, nous, moi > i
mon, ma, mes, notre, nos > my
ton, ta, tes, votre > your
tu, vous > you
il > he
elle > she
le, la, les, l' > the
un, une, des > a
est, sont, suis > is
était > was
ai, a, ont, avons, as > have
n', ne, qu', que, est-ce que, est-ce qu', t', y >
pas, jamais > not
habite, habites, vis, vit, vivons > live
travaille, travailles > work
étudie > study
aime, adore > like
à, au, dans, en, chez > in
de, du, d' > of
avec > with
et > and
mais > but
maintenant > now
ans, âge > AGE
quel âge ai-je > AGE HOW i
quel âge a, quel âge > AGE HOW
ai-je, ai je > have i
combien de, combien d' > COUNT
combien > MUCH
comment > HOW
quel, quelle, quels, quelles, qu'est-ce que, quoi > WHAT
quelle couleur, de quelle couleur > WHAT COLOR
couleur > COLOR
préféré, préférée > favourite
où, d' où > WHERE
quand > WHEN
à quelle heure > WHEN
qui > WHO
pourquoi > WHY
métier, travail > JOB
chien, chienne > dog
chat, chatte > cat
chiens > dog
chats > cat
sœur, soeur > sister
frère > brother
mère > mother
père > father
femme > wife
mari > husband
fils > son
fille > daughter
ami, amie > friend
patron, patronne > boss
examen > exam
réunion > meeting
rendez-vous > appointment
date limite, échéance > deadline
anniversaire > birthday
mot de passe > password
projet > project
maison > house
voiture > car
ville > city
vert, verte > green
rouge > red
bleu, bleue > blue
noir, noire > black
blanc, blanche > white
deux > two
trois > three
quatre > four
cinq > five
"""
)
