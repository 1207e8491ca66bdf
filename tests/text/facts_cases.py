"""Conversations in short with a faithful summary each, and the ways in which a lossy one would spoil it.

A case is (source, faithful summary, losses); a loss is (what to cut from the summary, what to put there, a part of
the value that must then be reported).
"""

from __future__ import annotations

Loss = tuple[str, str, str]
Case = tuple[str, str, list[Loss]]

PLAIN: list[Case] = [
    (
        """My name is Ana Pérez and I live in Lima. I'm planning a trip to Kyoto with my three children. We leave on
3 May 2027 and the flight is at 10:30 am. Our budget is $4,500, of which 20 % is for food. Please don't book hotels
near the airport. Tom, my husband, never eats fish. The travel agent told us "no refunds after April". Her email is
bookings@andes-travel.pe.""",
        """Ana Pérez, who lives in Lima, plans a trip to Kyoto with her 3 children, departing May 3, 2027 (flight at
10:30). The budget is 4500 USD, 20 percent of it for food. Hotels near the airport must not be booked. Tom (her
husband) does not eat fish. The agent (bookings@andes-travel.pe) said “no refunds after April”.""",
        [
            ("Ana Pérez, who", "The user, who", "Ana"),
            ("in Lima", "in a city", "Lima"),
            ("Kyoto", "Japan", "Kyoto"),
            ("her 3 children", "her children", "three"),
            ("May 3, 2027", "in spring", "3 May 2027"),
            (" (flight at\n10:30)", "", "10:30"),
            ("4500 USD", "limited", "4,500"),
            ("4500 USD", "5400 USD", "4,500"),
            ("20 percent", "a part", "20 %"),
            ("must not be booked", "should be booked", "don't book"),
            ("Tom (her\nhusband)", "Her husband", "Tom"),
            ("does not eat fish", "eats fish", "never eats"),
            (" said “no refunds after April”", " talked about refunds", "no refunds"),
            (" (bookings@andes-travel.pe)", "", "bookings@"),
        ],
    ),
    (
        """The service reads /etc/app/config.yaml at start. Set MAX_RETRIES to 5 and learning_rate to 0.001. The function
load_table() in loader.py fails when the CSV has more than 1,000 columns. We run PostgreSQL 14 on port 5432 and
SessionMemory v2.1.3. The API must not be called from the UI thread. Deploys without a review are forbidden. See
https://wiki.example.org/ops/runbook for details. Bruno from Siemens reviews every pull request by Friday.""",
        """At start the service reads /etc/app/config.yaml (MAX_RETRIES = 5, learning_rate = 0.001). load_table() in
loader.py fails above 1000 columns in a CSV. Stack: PostgreSQL 14 on port 5432, SessionMemory v2.1.3. Never call the
API from the UI thread; no deploys without a review. Runbook: wiki.example.org/ops/runbook. Bruno (Siemens) reviews
pull requests by Friday.""",
        [
            ("/etc/app/config.yaml", "its config", "/etc/app/config.yaml"),
            ("MAX_RETRIES = 5, ", "", "MAX_RETRIES"),
            ("MAX_RETRIES = 5", "MAX_RETRIES = 3", "5"),
            ("learning_rate = 0.001", "a small rate", "learning_rate"),
            ("0.001", "0.01", "0.001"),
            ("load_table()", "A function", "load_table"),
            ("loader.py", "the loader", "loader.py"),
            ("1000 columns", "many columns", "1,000"),
            ("PostgreSQL 14", "a database", "PostgreSQL"),
            ("port 5432", "a port", "5432"),
            ("v2.1.3", "", "v2.1.3"),
            ("Never call the\nAPI", "Call the\nAPI", "not be called"),
            ("no deploys without a review", "deploys get reviewed", "without a review"),
            ("Runbook: wiki.example.org/ops/runbook. ", "", "wiki.example.org"),
            ("Bruno (Siemens)", "A colleague", "Siemens"),
            (" by Friday", " soon", "Friday"),
        ],
    ),
    (
        """El proyecto empieza el 12 de octubre de 2026 y cuesta 1.500 euros. Marta Ruiz no quiere usar Excel. La reunión
es el lunes a las 16:00 en Sevilla con cuatro personas.""",
        """Proyecto: inicio 12/10/2026, coste 1500 €. Marta Ruiz no usará ni quiere Excel. Reunión con 4 personas en
Sevilla el lunes a las 16:00.""",
        [
            ("12/10/2026", "en otoño", "12 de octubre"),
            ("coste 1500 €", "con coste", "1.500"),
            ("Marta Ruiz", "Una colega", "Marta"),
            ("no usará ni quiere", "quiere", "no quiere"),
            ("Sevilla", "la oficina", "Sevilla"),
            ("el lunes a las 16:00", "el lunes", "16:00"),
        ],
    ),
    (
        """我叫李雷，我不喜欢吃鱼。2027年5月3日我要去上海，预算是1万元。我们用Python写程序，不要用Java。她说“明天见”。""",
        """李雷不喜欢鱼；2027-05-03去上海，预算10000元；程序用Python写，不用Java。她说“明天见”。""",
        [
            ("2027-05-03", "五月", "2027年5月3日"),
            ("10000元", "有限", "1万元"),
            ("用Python写", "写好", "Python"),
            ("她说“明天见”。", "", "明天见"),
        ],
    ),
]
