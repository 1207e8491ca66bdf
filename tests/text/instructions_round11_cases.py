"""Spanish, German, French and Chinese mixed: pairs that tested the grammar midway, and then were used to write it."""

from __future__ import annotations

CONFLICTING: list[tuple[str, str, str]] = [
    ("Contéstame siempre en catalán.", "Ab sofort bitte nur noch Deutsch.", "language"),
    ("No quiero respuestas de más de cinco líneas.", "Quiero respuestas de al menos dos páginas.", "length"),
    ("Bitte keine Emojis.", "Du kannst gerne Emojis verwenden.", "format"),
    ("Tu me tutoies, d'accord ?", "Vouvoie-moi à partir de maintenant.", "tone"),
    ("请用要点列出答案。", "不要列要点，写成完整的段落。", "format"),
    ("Llámame doctora Ruiz.", "Mejor llámame Carmen.", "name"),
    ("Du bist ein griesgrämiger Kapitän.", "Spiel jetzt eine fröhliche Lehrerin.", "persona"),
    ("Réponds en une seule phrase.", "Développe longuement chaque réponse.", "length"),
    ("每次回答都要举例子。", "以后别举例子了。", "format"),
    ("Nunca me des la solución.", "Dame siempre la solución.", "rule"),
    ("Schreib den Code in Python.", "Schreib den Code ab jetzt in Rust.", "rule"),
    ("Donne les prix en euros.", "Give prices in dollars, please.", "format"),
    ("Explícamelo como a un niño.", "Háblame con términos técnicos.", "tone"),
    ("叫我王老师。", "叫我小王就行。", "name"),
    ("Verwende keine Fachbegriffe.", "Use jargon freely, I know the field.", "tone"),
    ("Termine toujours par une question.", "Ne termine jamais par une question.", "rule"),
    ("Haz chistes de vez en cuando.", "Bleib bitte ernst.", "tone"),
    ("请不要道歉。", "Always apologise when you are wrong.", "format"),
    ("Fasse dich kurz.", "Answer at great length.", "length"),
    ("Cite toujours tes sources.", "Inutile de citer tes sources.", "format"),
]

COMPATIBLE: list[tuple[str, str]] = [
    ("Contesta en español.", "¿Cómo se dice 'perro' en alemán?"),
    ("Antworte auf Deutsch.", "Kommentare im Code bitte auf Englisch."),
    ("Réponds brièvement.", "Réponds en français."),
    ("请用中文回答。", "把这句话翻译成英文。"),
    ("Llámame Lucía.", "Mi hermana se llama Carmen."),
    ("Bitte keine Emojis.", "Keine Tabellen bitte."),
    ("Sei freundlich.", "Sei genau."),
    ("Sois formel.", "Ne sois pas trop long."),
    ("叫我小李。", "我的老板叫老张。"),
    ("Usa Python.", "Para este gráfico usa R."),
    ("Begründe deine Antworten immer.", "Begründe sie kurz."),
    ("Utilise le système métrique.", "Arrondis à deux décimales."),
    ("Incluye siempre un ejemplo.", "No incluyas más de dos ejemplos."),
    ("回答要简短。", "回答要准确。"),
    ("Schreib keine Kommentare in den Code.", "Schreib einen Kommentar zu meinem Aufsatz."),
    ("Ne donne pas la réponse tout de suite.", "Donne-moi un indice."),
    ("Nunca menciones a mi jefe.", "Siempre menciona la fecha."),
    ("Du bist mein Mathelehrer.", "Mein Mathelehrer ist krank."),
    ("以后用表格展示数据。", "表格最多五列。"),
    ("Tutoie-moi.", "Dans la lettre au directeur, vouvoie-le."),
]
