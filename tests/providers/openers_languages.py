"""Openers in Spanish and Chinese."""

from __future__ import annotations

from .openers import Row, Told, all_of, asked

VIDA: Told = (
    "Mi perro se llama Bruno.",
    "Vivo en Lima.",
    "Mi fecha límite es el 3 de mayo.",
    "Me llamo Ana.",
    "Tengo 23 años.",
    "Tengo dos gatos.",
    "Mi color favorito es el verde.",
    "Mi hermana vive en Madrid.",
    "Trabajo en un hospital.",
)

SPANISH = (
    asked(
        VIDA,
        ("¿Cómo se llama mi perro?", "Mi perro se llama Bruno."),
        ("como se llama mi perro", "Mi perro se llama Bruno."),
        ("¿Cuál es el nombre de mi perro?", "Mi perro se llama Bruno."),
        ("¿Dónde vivo?", "Vivo en Lima."),
        ("donde vivo yo?", "Vivo en Lima."),
        ("¿Cuándo es mi fecha límite?", "Mi fecha límite es el 3 de mayo."),
        ("¿Cómo me llamo?", "Me llamo Ana."),
        ("¿Cuántos años tengo?", "Tengo 23 años."),
        ("¿Cuántos gatos tengo?", "Tengo dos gatos."),
        ("¿Cuál es mi color favorito?", "Mi color favorito es el verde."),
        ("¿Dónde vive mi hermana?", "Mi hermana vive en Madrid."),
        ("¿Dónde trabajo?", "Trabajo en un hospital."),
        ("What is my dog called?", "Mi perro se llama Bruno."),
        ("¿Cómo se llama mi gato?", ""),
        ("¿Cuántos años tiene mi perro?", ""),
        ("¿Dónde vive mi hermano?", ""),
        ("¿Cuándo es mi cumpleaños?", ""),
        ("¿Cómo se llama mi hermana?", ""),
        ("¿Cuántos perros tengo?", ""),
    )
    + all_of(
        "noted", (), "Mi perro se llama Bruno.", "Vivo en Lima.", "Me llamo Pedro", "Tengo dos hermanos."
    )
    + all_of(
        "demo", VIDA, "Hola", "gracias", "¿Qué es el descenso de gradiente?", "Explica la regresión lineal."
    )
    + [
        Row("corrected", "En realidad mi fecha límite es el 10 de mayo.", ("3 de mayo", "10 de mayo"), VIDA),
        Row("corrected", "Ahora vivo en Cusco.", ("Lima", "Cusco"), VIDA),
    ]
)

SHENGHUO: Told = (
    "我的狗叫小白。",
    "我住在北京。",
    "我的生日是5月3日。",
    "我今年20岁。",
    "我有两只猫。",
    "我妹妹叫小红。",
    "我喜欢蓝色。",
)

CHINESE = (
    asked(
        SHENGHUO,
        ("我的狗叫什么?", "我的狗叫小白。"),
        ("我的狗叫什么名字？", "我的狗叫小白。"),
        ("我狗叫什么", "我的狗叫小白。"),
        ("我住在哪里?", "我住在北京。"),
        ("我住哪儿？", "我住在北京。"),
        ("我的生日是什么时候？", "我的生日是5月3日。"),
        ("我几岁？", "我今年20岁。"),
        ("我有几只猫?", "我有两只猫。"),
        ("我妹妹叫什么？", "我妹妹叫小红。"),
        ("我喜欢什么颜色？", "我喜欢蓝色。"),
        ("我的猫叫什么？", ""),
        ("我的狗几岁？", ""),
        ("我妹妹住在哪里？", ""),
        ("我叫什么名字？", ""),
        ("我有几只狗?", ""),
        ("我喜欢什么运动？", ""),
    )
    + all_of("noted", (), "我的狗叫小白", "我住在北京。", "我的截止日期是5月3日")
    + all_of("demo", SHENGHUO, "你好", "谢谢", "什么是梯度下降？", "写一首诗", "法国的首都是哪里？")
    + [Row("corrected", "不对，我的生日是5月4日。", ("5月3日", "5月4日"), SHENGHUO)]
)
