"""Cases in other fields (medicine, travel, markets …) and other wordings."""

from __future__ import annotations

from text.facts_cases import Case

FIELDS: list[Case] = [
    (
        """Doctor Okafor saw the patient on Wednesday, June 12th. Blood pressure was 145/90 and she weighs 68.5 kg.
Ibuprofen is not an option because of her stomach; she takes 50 mg of Losartan twice a day. No surgery is planned.
Next visit: 2026-07-01 at 8:15 a.m. in St. Mary's Hospital. Her son Ikenna can be reached at +44 20 7946 0958.""",
        """Dr. Okafor examined the patient on Wed 12 June: pressure 145/90, weight 68.5 kilograms, 50 mg Losartan twice
daily. Ibuprofen is ruled out (stomach), and surgery isn't planned. Follow-up on July 1, 2026, 8:15 am, St. Mary's
Hospital. Contact: her son Ikenna, +44 20 7946 0958.""",
        [
            ("Dr. Okafor examined", "A doctor examined", "Okafor"),
            ("12 June", "last week", "June 12th"),
            ("145/90", "high", "145"),
            ("68.5 kilograms", "normal", "68.5"),
            ("50 mg", "some", "50 mg"),
            ("50 mg", "50 g", "50 mg"),
            ("Losartan", "medicine", "Losartan"),
            ("Ibuprofen is ruled out (stomach)", "Ibuprofen for the stomach", "not an option"),
            ("Ibuprofen", "One drug", "Ibuprofen"),
            ("surgery isn't planned", "surgery is planned", "No surgery"),
            ("July 1, 2026", "summer", "2026-07-01"),
            (", 8:15 am", "", "8:15"),
            ("St. Mary's\nHospital", "hospital", "Mary"),
            ("Ikenna", "and only contact", "Ikenna"),
        ],
    ),
    (
        """We benchmarked three models. XGBoost reached 91.4% accuracy in 42 seconds, while the RandomForestClassifier got
only 88%. Neither of them was tuned. The dataset train_v2.parquet has 1.2 million rows and 57 features; the column
`customer_age` contains no missing values. Priya wants results before noon on Tuesday. We decided against deep
learning. Don't forget that we should never commit secrets to Git. Use --max-depth=8.""",
        """Three models were compared: XGBoost (91.4 percent, 42 s) and RandomForestClassifier (88 percent), neither of
them tuned. Data: train_v2.parquet, 1,200,000 rows, 57 features; customer_age has no missing values. Priya needs
results by Tuesday 12:00. Deep learning was rejected. Secrets must never be committed to git. Option: --max-depth=8.""",
        [
            ("XGBoost", "Boosting", "XGBoost"),
            ("91.4 percent", "best", "91.4"),
            ("42 s", "fast", "42"),
            ("RandomForestClassifier", "a forest", "RandomForest"),
            ("88 percent", "89 percent", "88"),
            (", neither of\nthem tuned", "", "Neither"),
            ("train_v2.parquet", "the training data", "train_v2"),
            ("1,200,000 rows", "many rows", "1.2 million"),
            ("57 features", "features", "57"),
            ("customer_age", "age", "customer_age"),
            ("has no missing values", "is complete", "no missing"),
            ("Priya needs", "Someone needs", "Priya"),
            ("by Tuesday 12:00", "by 12:00", "Tuesday"),
            ("Secrets must never be committed to git", "Secrets are in git", "never commit"),
            ("--max-depth=8", "a depth", "--max-depth"),
        ],
    ),
    (
        """Maya is writing a novel titled "The Glass Orchard". The heroine, Elspeth Crane, grew up in a village without
electricity near Inverness. Chapter 7 takes place in 1923. Her editor at Penguin asked for 80,000 words; she has
written about half of it. The villain is never named. Bruno is the dog. The story can't end happily, Maya insists.
She will send the draft to claire.dubois@penguin.example by the 15th of September.""",
        """Maya's novel "The Glass Orchard": heroine Elspeth Crane, raised near Inverness in a village with no electricity;
chapter 7 set in 1923; the dog is Bruno. The villain goes unnamed, and it cannot end happily. Penguin wants 80000
words, half are done; draft due September 15 to claire.dubois@penguin.example.""",
        [
            ("Maya's novel", "A novel", "Maya"),
            ('"The Glass Orchard"', "", "The Glass Orchard"),
            ("Elspeth Crane", "a girl", "Elspeth"),
            ("Elspeth Crane", "Elspeth", "Elspeth Crane"),
            ("near Inverness ", "", "Inverness"),
            ("with no electricity", "with electricity", "without"),
            ("chapter 7", "a chapter", "7"),
            ("set in 1923", "set long ago", "1923"),
            ("; the dog is Bruno", "", "Bruno"),
            ("goes unnamed", "is named", "never named"),
            ("cannot end happily", "ends happily", "can't end"),
            ("80000\nwords", "many words", "80,000"),
            ("September 15", "in autumn", "15th of September"),
            (" to claire.dubois@penguin.example", "", "claire.dubois"),
        ],
    ),
    (
        """Ich heiße Jonas Weber und wohne in Leipzig. Wir treffen uns am Donnerstag, dem 14. Januar 2027 um 18:30 Uhr. Der
Tisch kostet 249,90 €. Meine Schwester isst kein Fleisch. Die Datei bericht_final.docx darf nicht gelöscht werden. Sie
sagte: „Bis morgen früh“.""",
        """Jonas Weber (Leipzig) trifft sich am Donnerstag, 14.01.2027, 18:30 Uhr. Tischpreis: 249,90 Euro. Die Schwester
isst kein Fleisch. bericht_final.docx nicht löschen. Zitat: „Bis morgen früh“.""",
        [
            ("14.01.2027", "im Winter", "14. Januar"),
            ("18:30 Uhr", "abends", "18:30"),
            ("249,90 Euro", "hoch", "249,90"),
            ("bericht_final.docx", "Datei", "bericht_final"),
            (" Zitat: „Bis morgen früh“.", "", "Bis morgen"),
        ],
    ),
    (
        """Je m'appelle Camille Laurent. Le train pour Bruxelles part le 9 mars à 7h45 et coûte 64 euros. Je n'aime pas le
café. Notre équipe compte douze personnes. Le mot de passe n'est jamais envoyé par mail.""",
        """Camille Laurent prend le train de 7h45 pour Bruxelles le 9 mars (64 €). Elle n'aime pas le café. Équipe de 12
personnes. Mot de passe jamais envoyé par mail.""",
        [
            ("Camille Laurent", "La cliente", "Camille"),
            ("Bruxelles", "la Belgique", "Bruxelles"),
            ("le 9 mars", "bientôt", "9 mars"),
            ("de 7h45 ", "", "7h45"),
            ("64 €", "cher", "64"),
        ],
    ),
    (
        """The order 4F-2291 for Hanako Sato was shipped on 28 February from Rotterdam via DHL. It holds 24 lamps (not 42)
and two mirrors at €18.75 each. The customer refuses delivery on weekends. Invoice INV-00817 is not paid yet. Our
support line closes at 5 pm. Tracking: 1Z999AA10123456784.""",
        """Order 4F-2291 (Hanako Sato): 24 lamps, not 42, plus 2 mirrors at 18.75 EUR each; shipped Feb 28 from Rotterdam
with DHL, tracking 1Z999AA10123456784. INV-00817 remains unpaid. Customer refuses weekend delivery. Support until
17:00.""",
        [
            ("4F-2291 ", "", "4F-2291"),
            ("Hanako Sato", "a customer", "Hanako"),
            ("24 lamps", "lamps", "24"),
            (", not 42,", "", "42"),
            ("2 mirrors", "mirrors", "two"),
            ("18.75 EUR", "a price", "18.75"),
            ("Feb 28", "in winter", "28 February"),
            ("Rotterdam", "the port", "Rotterdam"),
            ("with DHL", "by courier", "DHL"),
            ("1Z999AA10123456784", "known", "1Z999"),
            ("INV-00817 remains", "The bill remains", "INV-00817"),
            ("remains unpaid", "is settled", "not paid"),
            ("Support until\n17:00", "Support by day", "5 pm"),
        ],
    ),
]

EVERYDAY: list[Case] = [
    (
        """Rosa wants to open a bakery called "Crumb & Co" in Valparaíso. Rent is 850,000 pesos a month and she has saved
$32k. Her cousin Diego won't invest. The oven, a Rational iCombi Pro, draws 22 kW. Opening day should be 1 March 2027,
not February. Permits take about ten weeks. She hasn't hired anyone. Shop hours: 6:30 to 14:00, closed on Mondays.""",
        """Rosa plans the bakery "Crumb & Co" in Valparaiso, opening March 1st 2027 rather than in February (not then).
Monthly rent 850 000 pesos; savings 32,000 dollars; cousin Diego will not invest. Oven: Rational iCombi Pro, 22 kW.
Permits need 10 weeks. Nobody has been hired yet. Hours 6:30–14:00, closed Mondays.""",
        [
            ("Rosa plans", "She plans", "Rosa"),
            ('"Crumb & Co" ', "", "Crumb"),
            ("Valparaiso", "Chile", "Valpara"),
            ("March 1st 2027", "next spring", "1 March"),
            ("850 000 pesos", "high", "850,000"),
            ("32,000 dollars", "some", "32k"),
            ("Diego will not invest", "Diego will invest", "won't invest"),
            ("cousin Diego", "a cousin", "Diego"),
            ("Rational iCombi Pro", "a big one", "Rational"),
            ("22 kW", "strong", "22 kW"),
            ("10 weeks", "long", "ten weeks"),
            ("Nobody has been hired yet", "Staff was hired", "hired"),
            ("6:30–14:00", "mornings", "14:00"),
            (", closed Mondays", "", "Mondays"),
        ],
    ),
    (
        """We're migrating from MySQL 5.7 to CockroachDB. Table order_items holds 48 million rows. Sven measured 3.2 ms per
query with EXPLAIN ANALYZE. The env var DATABASE_URL points to db-prod-02.internal. Never run migrations on Fridays.
Indexes are created without locking. Ticket OPS-4471 isn't resolved. Commit 9f8e7d6c broke the build on Windows. The
timeout was raised from 30 to 45 seconds. Rollback must finish within 15 minutes.""",
        """MySQL 5.7 → CockroachDB. order_items: 48,000,000 rows; 3.2 ms per query (Sven, EXPLAIN ANALYZE). DATABASE_URL
points to db-prod-02.internal. No migrations on Fridays; index creation without locking. OPS-4471 is unresolved; commit
9f8e7d6c broke the Windows build. Timeout 30 → 45 s; rollback within 15 min.""",
        [
            ("MySQL 5.7", "the old store", "MySQL"),
            ("CockroachDB", "new store", "CockroachDB"),
            ("order_items", "orders", "order_items"),
            ("48,000,000 rows", "many rows", "48 million"),
            ("3.2 ms", "fast", "3.2"),
            ("Sven, ", "", "Sven"),
            ("DATABASE_URL\npoints", "It\npoints", "DATABASE_URL"),
            ("db-prod-02.internal", "a host", "db-prod-02"),
            ("No migrations on Fridays", "Migrations on Fridays", "Never run migrations"),
            ("without locking", "with locking", "without locking"),
            ("OPS-4471 is unresolved", "One ticket is unresolved", "OPS-4471"),
            ("is unresolved", "is open", "isn't resolved"),
            ("9f8e7d6c", "x", "9f8e7d6c"),
            ("45 s", "more", "45 seconds"),
            ("15 min", "a while", "15 minutes"),
        ],
    ),
    (
        """Luis cumple 34 años el 7 de agosto. Vive en Bogotá con dos gatos y trabaja en Bancolombia. No puede comer gluten.
La cena es a las 20:15 en el restaurante «Casa Lola». Gastaremos como máximo 300 euros.""",
        """Luis (34 años el 7 de agosto) vive en Bogotá con 2 gatos; trabaja en Bancolombia; no come gluten ni puede. Cena
a las 20:15 en «Casa Lola», máximo 300 €.""",
        [
            ("34 años el", "el", "34"),
            ("el 7 de agosto", "en verano", "7 de agosto"),
            ("Bogotá", "Colombia", "Bogot"),
            ("Bancolombia", "un banco", "Bancolombia"),
            ("no come gluten ni puede", "come gluten", "No puede"),
            ("20:15", "ocho", "20:15"),
            ("«Casa Lola»", "un bar", "Casa Lola"),
            ("300 €", "poco", "300"),
        ],
    ),
    (
        """会议在下周三15:00，地点是Building 7。预算不要超过5000美元。王芳没收到邮件。我们有12个用户，文件叫 report_v3.xlsx。""",
        """下周三15:00开会（Building 7），12个用户；预算5000美元，不要超过；王芳没收到邮件；文件 report_v3.xlsx。""",
        [
            ("12个用户", "用户", "12"),
            ("5000美元", "有限", "5000"),
            ("report_v3.xlsx", "文件", "report_v3"),
        ],
    ),
]
