"""Openers on people of one kind, what each of them does, what was taken back, values, and other languages."""

from __future__ import annotations

from .openers import Row, asked

NAMESAKES = [
    *asked(
        ("My brother Ivan is a pilot.", "My brother Oleg is a cook."),
        ("What does Ivan do?", "My brother Ivan is a pilot."),
        ("What is Oleg's job?", "My brother Oleg is a cook."),
        ("Is Oleg a pilot?", ""),
    ),
    *asked(
        ("The train to Berlin costs 49 euros.", "The train to Munich costs 69 euros."),
        ("How much is the train to Munich?", "The train to Munich costs 69 euros."),
        ("How much does the train to Berlin cost?", "The train to Berlin costs 49 euros."),
        ("How much does the train to Ulm cost?", ""),
    ),
    *asked(
        ("My sister's husband is called Rob.", "My husband is called Luis."),
        ("What is my husband called?", "My husband is called Luis."),
        ("What is my sister's husband called?", "My sister's husband is called Rob."),
    ),
    *asked(
        ("My phone is a Pixel 7.", "My phone number is 555 1234."),
        ("What is my phone number?", "My phone number is 555 1234."),
        ("What is my phone?", "My phone is a Pixel 7."),
    ),
    *asked(
        ("My old address is Elm Street 5.", "My new address is Oak Street 9."),
        ("What is my address?", "My new address is Oak Street 9."),
    ),
]

ROLES = [
    *asked(
        ("My dog Bruno loves Anna.", "Tom visits Anna every Friday."),
        ("Who visits Anna?", "Tom visits Anna every Friday."),
        ("Who visits Tom?", ""),
        ("When does Tom visit Anna?", "Tom visits Anna every Friday."),
        ("When does Anna visit Tom?", ""),
        ("Who does Bruno love?", "My dog Bruno loves Anna."),
        ("Who loves Bruno?", ""),
    ),
    *asked(
        ("I gave Lea my bike.",),
        ("Who gave me a bike?", ""),
        ("What did I give Lea?", "I gave Lea my bike."),
        ("What did Lea give me?", ""),
    ),
    *asked(
        ("Bob was hired by Alice.",),
        ("Who hired Alice?", ""),
        ("Who did Bob hire?", ""),
        ("Who was Bob hired by?", "Bob was hired by Alice."),
    ),
    *asked(
        ("I called Ben.", "We call our server Atlas."),
        ("What is my name?", ""),
        ("Who did I call?", "I called Ben."),
        ("Who called me?", ""),
        ("What is our server called?", "We call our server Atlas."),
    ),
    *asked(
        ("Kim is Tom's boss.", "Anna's mother is called Eva."),
        ("Who is Tom's boss?", "Kim is Tom's boss."),
        ("Who is Kim's boss?", ""),
        ("What is Anna called?", ""),
        ("What is my mother called?", ""),
        ("Who is Eva?", "Anna's mother is called Eva."),
    ),
    *asked(
        ("我喜欢安娜。", "汤姆喜欢玛丽。"),
        ("安娜喜欢我吗？", ""),
        ("谁喜欢我？", ""),
        ("谁喜欢玛丽？", "汤姆喜欢玛丽。"),
        ("谁喜欢汤姆？", ""),
    ),
    *asked(
        ("Alice: I live in Rome.\nBob: I live in Oslo.",),
        ("Where do I live?", ""),
    ),
]

TAKEN_BACK = [
    Row(
        "corrected",
        "What is my password?",
        ("tulip42", "rose77"),
        ("My password is tulip42.", "Actually, it's rose77."),
    ),
    Row(
        "quote",
        "What is my job?",
        ("No, that's not right, I am a teacher.",),
        ("I work as a nurse.", "No, that's not right, I am a teacher."),
    ),
    Row(
        "corrected",
        "When is my exam?",
        ("3 May", "9 May"),
        ("My exam is on 3 May.", "My exam was postponed to 9 May."),
    ),
    Row(
        "corrected",
        "When does my class start?",
        ("8:15", "8:30"),
        ("My class starts at 8:15.", "No, at 8:30."),
    ),
    *asked(("My exam is on 3 May.", "My exam was postponed."), ("When is my exam?", "")),
    *asked(("My exam is on 3 May.", "Forget what I said about my exam."), ("When is my exam?", "")),
    *asked(
        ("I live in Lima.", "I don't live in Lima anymore."),
        ("Where do I live?", ""),
        ("Do I live in Lima?", "I don't live in Lima anymore."),
    ),
]

VALUES = [
    *asked(
        ("6 eggs\n2 apples",),
        ("How many apples do I need to buy?", "2 apples"),
        ("How many apples do I have?", ""),
    ),
    *asked(("On Friday I fly to Rome.",), ("When do I fly to Rome?", "On Friday I fly to Rome.")),
    *asked(
        ("My deadline is 3 May.", "Sorry, that took long."), ("When is my deadline?", "My deadline is 3 May.")
    ),
    *asked(('The answer is "I live in Paris".',), ("Where do I live?", "")),
    *asked(
        ("The loss was 0.5 after epoch 1.", "The loss was 0.3 after epoch 2."),
        ("What was the loss after epoch 2?", "The loss was 0.3 after epoch 2."),
        ("What is the loss?", ""),
    ),
    *asked(
        ("The invoice is 1,250.50 USD.", "The discount is 12.5 %."),
        ("How much is the invoice?", "The invoice is 1,250.50 USD."),
        ("How much is the discount?", "The discount is 12.5 %."),
    ),
    *asked(
        ("My class starts at 8:15 and ends at 9:45.",),
        ("When does my class end?", "My class starts at 8:15 and ends at 9:45."),
        ("When is my class?", "My class starts at 8:15 and ends at 9:45."),
    ),
    *asked(
        ("My cat Mia is black and my dog Rex is white.",),
        ("What colour is Rex?", "My cat Mia is black and my dog Rex is white."),
    ),
]

LANGUAGES = [
    Row("corrected", "Wie heißt mein Hund?", ("Rex", "Max"), ("Mein Hund heißt Rex.", "Nein, er heißt Max.")),
    *asked(("Mein Hund heißt nicht Rex.",), ("Wie heißt mein Hund?", "")),
    *asked(("Mon chien ne s'appelle pas Rex.",), ("Comment s'appelle mon chien ?", "")),
    *asked(("Ich mag Kaffee nicht.",), ("Was mag ich?", "")),
    *asked(("Anna liebt Tom.",), ("Wer liebt Anna?", "")),
    Row("noted", "Meu cachorro se chama Rex."),
    *asked(
        (
            "Mein Bruder heißt Jan und wohnt in Bonn.",
            "Ich bin 30 Jahre alt.",
            "Mein Termin ist am 5. Juni um 14:30 Uhr.",
        ),
        ("Wo wohnt mein Bruder?", "Mein Bruder heißt Jan und wohnt in Bonn."),
        ("Wie alt bin ich?", "Ich bin 30 Jahre alt."),
        ("Wann ist mein Termin?", "Mein Termin ist am 5. Juni um 14:30 Uhr."),
        ("Wie heiße ich?", ""),
        ("Habe ich eine Katze?", ""),
    ),
    *asked(
        ("J'ai 30 ans.", "Ma sœur habite à Paris.", "Mon rendez-vous est le 5 juin à 14h."),
        ("Quel âge ai-je ?", "J'ai 30 ans."),
        ("Où habite ma sœur ?", "Ma sœur habite à Paris."),
        ("Quand est mon rendez-vous ?", "Mon rendez-vous est le 5 juin à 14h."),
        ("Comment je m'appelle ?", ""),
        ("Où habite mon frère ?", ""),
    ),
    *asked(
        ("Tengo 30 años.", "Mi jefe es el señor Ruiz."),
        ("¿Cuántos años tengo?", "Tengo 30 años."),
        ("¿Quién es mi jefe?", "Mi jefe es el señor Ruiz."),
        ("¿Quién es mi profesor?", ""),
    ),
]

ROLES_AND_VALUES: list[Row] = NAMESAKES + ROLES + TAKEN_BACK + VALUES + LANGUAGES
