"""Openers on plain facts, lists, code and slips of the pen, and in German, French, Spanish and Chinese."""

from __future__ import annotations

from .openers import THREE, Row, all_of, asked

PLAIN = [
    *asked(
        ("The physics labs are in building C.", "The validation loss is 0.4."),
        ("Where are the physics labs?", "The physics labs are in building C."),
        ("What is the validation loss?", "The validation loss is 0.4."),
        ("What is the training loss?", ""),
    ),
    *asked(
        ("My uncle is a plumber.", "Mia is 11."),
        ("What does my uncle do?", "My uncle is a plumber."),
        ("What is my uncle's job?", "My uncle is a plumber."),
        ("What is my aunt's job?", ""),
        ("How old is Mia?", "Mia is 11."),
        ("How old is my uncle?", ""),
    ),
    *asked(
        ("We use Ubuntu 22.04 on the servers.",),
        ("Which Ubuntu version do we use?", "We use Ubuntu 22.04 on the servers."),
        ("What do we use on the servers?", "We use Ubuntu 22.04 on the servers."),
        ("What do we use on the laptops?", ""),
    ),
    *asked(
        ("The experiment failed because the sensor was broken.",),
        ("Why did the experiment fail?", "The experiment failed because the sensor was broken."),
        ("Who broke the sensor?", ""),
    ),
    *asked(
        ("The file is in /data/raw.", "The backup is in /data/old.", "The room number is 4.17."),
        ("Where is the backup?", "The backup is in /data/old."),
        ("Where is the file?", "The file is in /data/raw."),
        ("What is the room number?", "The room number is 4.17."),
    ),
]

LISTS = [
    Row("noted", "Shopping list:\n- 6 eggs\n- 2 litres of milk\n- bread"),
    *asked(
        ("Shopping list:\n- 6 eggs\n- 2 litres of milk\n- bread",),
        ("How many eggs do I need?", "6 eggs"),
        ("How many eggs?", "6 eggs"),
        ("How many apples do I need?", ""),
    ),
    *asked(
        ("Contacts:\nAnna: anna@example.org\nBob: bob@example.org",),
        ("What is Anna's email?", "Anna: anna@example.org"),
        ("What is Carla's email?", ""),
        ("What is Bob's phone number?", ""),
    ),
    *asked(
        ("batch_size = 64\nepochs = 20",),
        ("What is batch_size?", "batch_size = 64"),
        ("What is the batch size?", "batch_size = 64"),
        ("How many epochs?", "epochs = 20"),
    ),
    Row("demo", "What is momentum?", (), ("batch_size = 64\nepochs = 20",)),
]

SLIPS = [
    *asked(
        THREE,
        ("Waht is my dgo called?", "My dog is called Bruno."),
        ("were do I liev?", "I live in Lima."),
        ("wen is my deadlin?", "My deadline is 3 May."),
        ("whats teh name of my dog", "My dog is called Bruno."),
        ("Whre do i lvie", "I live in Lima."),
        ("wat is my cta called", ""),
    ),
    *all_of("noted", (), "My favorit coulor is blue", "i liev in york", "my dgo is caled rex"),
]

GERMAN = [
    *all_of("noted", (), "Meine Katze heißt Minka.", "Ich wohne in Köln.", "Die Prüfung ist am 3. Mai."),
    *asked(
        ("Meine Katze heißt Minka.", "Ich wohne in Köln.", "Die Prüfung ist am 3. Mai."),
        ("Wie heißt meine Katze?", "Meine Katze heißt Minka."),
        ("Wo wohne ich?", "Ich wohne in Köln."),
        ("Wann ist die Prüfung?", "Die Prüfung ist am 3. Mai."),
        ("Wie heißt mein Hund?", ""),
        ("Wo arbeite ich?", ""),
    ),
    *all_of("demo", (), "Hallo!", "Danke!", "Erkläre mir Rekursion."),
]

FRENCH = [
    *all_of("noted", (), "Mon chien s'appelle Rex.", "J'habite à Lyon."),
    *asked(
        ("Mon chien s'appelle Rex.", "J'habite à Lyon."),
        ("Comment s'appelle mon chien ?", "Mon chien s'appelle Rex."),
        ("Où est-ce que j'habite ?", "J'habite à Lyon."),
        ("Comment s'appelle mon chat ?", ""),
        ("Quel âge a mon chien ?", ""),
    ),
    *all_of("demo", (), "Bonjour", "Merci beaucoup !"),
]

SPANISH_2 = [
    *asked(
        ("Mi hermana se llama Elena.", "Trabajo en Sevilla.", "Mi vuelo sale a las 18:20."),
        ("¿Cómo se llama mi hermana?", "Mi hermana se llama Elena."),
        ("¿Dónde trabajo?", "Trabajo en Sevilla."),
        ("¿A qué hora sale mi vuelo?", "Mi vuelo sale a las 18:20."),
        ("¿Cómo se llama mi hermano?", ""),
        ("¿Dónde vivo?", ""),
    ),
    Row("noted", "Mi vuelo a Roma sale el martes.", (), ("Mi vuelo a Lima sale el lunes.",)),
]

CHINESE_2 = [
    *asked(
        ("我的老师叫王芳。", "我住在上海。"),
        ("我的老师叫什么？", "我的老师叫王芳。"),
        ("我住在哪里？", "我住在上海。"),
        ("我妈妈叫什么？", ""),
        ("我几岁？", ""),
    ),
    Row("corrected", "我现在住在北京。", ("上海", "北京"), ("我住在上海。",)),
]

LISTS_AND_LANGUAGES: list[Row] = PLAIN + LISTS + SLIPS + GERMAN + FRENCH + SPANISH_2 + CHINESE_2
