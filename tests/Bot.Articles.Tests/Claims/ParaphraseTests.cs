namespace Bot.Articles.Tests.Claims;

/// <summary>The same news in many words: every speaker with every way to say who says it and every way to say what was counted.</summary>
public sealed class ParaphraseTests
{
    [Fact]
    public void English_paraphrases_make_the_same_claims() => Check(
        "Russia and Ukraine exchanged prisoners on Friday.\n",
        [
            new("Russia's Defence Ministry", "russian-mod"), new("Kremlin aide Vladimir Medinsky", "medinsky"), new("Russian human rights ombudswoman Tatyana Moskalkova", "moskalkova"),
            new("Ukraine's Coordination Headquarters for the Treatment of Prisoners of War", "coordination-headquarters"), new("President Volodymyr Zelensky", "zelensky"),
            new("a spokesman for Ukraine's Defence Intelligence, Andrii Yusov", "hur"), new("the UAE foreign ministry", "uae-mfa"),
        ],
        ["{0} said that {1}.", "{1}, {0} said.", "According to {0}, {1}.", "{1}, according to {0}.", "In a statement on Friday, {0} announced that {1}.", "“{1},” {0} wrote on Telegram."],
        [
            new("87 Ukrainian servicemen had come home", "Ukraine 87 Military"), new("87 troops had been returned to Russia", "Russia 87 Military"),
            new("Russia had received 87 of its soldiers", "Russia 87 Military"), new("Russia had handed over 87 prisoners of war", "Ukraine 87 Military"),
            new("87 fighters had been brought back from Russian captivity", "Ukraine 87 Military"), new("more than 87 Russian soldiers were home", "Russia MoreThan 87 Military"),
            new("87 Ukrainian soldiers and nine civilians had been freed", "Ukraine 87 Military", "Ukraine 9 Civilians"),
            new("87 Russian soldiers had been freed, including 12 officers and three women", "Russia 87 Military"),
            new("Ukraine had received the bodies of 870 fallen soldiers", "Ukraine 870 Bodies"),
            new("Ukraine had got back 87 soldiers in exchange for 85 Russian prisoners of war", "Ukraine 87 Military", "Russia 85 Military"),
            new("87 Russian soldiers had been released and the same number of Ukrainian soldiers handed over in return", "Russia 87 Military", "Ukraine 87 Military"),
            new("each side had handed over 87 prisoners of war", "Russia 87 Military", "Ukraine 87 Military"),
        ]);

    [Fact]
    public void Ukrainian_paraphrases_make_the_same_claims() => Check(
        "Україна та Росія провели в п'ятницю обмін полоненими.\n",
        [
            new("російське міноборони", "russian-mod"), new("помічник президента РФ Володимир Мединський", "medinsky"), new("Координаційний штаб з питань поводження з військовополоненими", "coordination-headquarters"),
            new("президент Володимир Зеленський", "zelensky"), new("омбудсман Дмитро Лубінець", "lubinets"), new("речник ГУР Андрій Юсов", "hur"), new("МЗС ОАЕ", "uae-mfa"),
        ],
        ["{0} повідомляє, що {1}.", "{1}, повідомляє {0}.", "Як повідомляє {0}, {1}.", "{1}. Про це повідомляє {0}.", "«{1}», — пише {0}."],
        [
            new("додому повернулися 87 українських військових", "Ukraine 87 Military"), new("з українського полону звільнено 87 військовослужбовців", "Russia 87 Military"),
            new("Росія передала 87 українських військовополонених", "Ukraine 87 Military"), new("Україна отримала 87 своїх військових", "Ukraine 87 Military"),
            new("Росії повернуто тіла 870 загиблих", "Russia 870 Bodies"), new("Росія передала Україні 870 тіл", "Ukraine 870 Bodies"),
            new("додому повернулися сто сім українських військових, зокрема 12 офіцерів і три жінки", "Ukraine 107 Military"),
            new("до України повернулися 87 військових і дев'ятеро цивільних", "Ukraine 87 Military", "Ukraine 9 Civilians"),
            new("з російського полону повернуто 87 військових, натомість Росії передано 85 військовополонених", "Ukraine 87 Military", "Russia 85 Military"),
            new("сторони обмінялися по 87 військовослужбовців", "Russia 87 Military", "Ukraine 87 Military"),
        ]);

    [Fact]
    public void Russian_paraphrases_make_the_same_claims() => Check(
        "Россия и Украина провели в пятницу обмен пленными.\n",
        [
            new("Минобороны России", "russian-mod"), new("российский омбудсмен Татьяна Москалькова", "moskalkova"), new("украинский Координационный штаб", "coordination-headquarters"),
            new("президент Украины Владимир Зеленский", "zelensky"), new("глава ГУР Кирилл Буданов", "budanov"), new("источник ТАСС", "tass-source"), new("МИД ОАЭ", "uae-mfa"),
        ],
        ["{0} сообщает, что {1}.", "{1}, сообщает {0}.", "Как сообщает {0}, {1}.", "{1}. Об этом сообщает {0}.", "«{1}», — пишет {0}."],
        [
            new("домой вернулись 87 российских военных", "Russia 87 Military"), new("из российского плена освобождены 87 военнослужащих", "Ukraine 87 Military"),
            new("Россия передала 87 украинских военнопленных", "Ukraine 87 Military"), new("Украина получила 870 тел погибших военных", "Ukraine 870 Bodies"),
            new("на Украину вернулись 87 военных и девять гражданских", "Ukraine 87 Military", "Ukraine 9 Civilians"),
            new("из украинского плена возвращены 87 военных, взамен передано 85 военнопленных", "Russia 87 Military", "Ukraine 85 Military"),
            new("домой вернулись 87 российских военных, а взамен передано столько же украинских", "Russia 87 Military", "Ukraine 87 Military"),
            new("состоялся обмен военнопленными по формуле «87 на 87»", "Russia 87 Military", "Ukraine 87 Military"),
        ]);

    private static void Check(string lead, Named[] speakers, string[] frames, Clause[] clauses)
    {
        foreach (var (speaker, id) in speakers)
        {
            foreach (var frame in frames)
            {
                foreach (var clause in clauses)
                {
                    var filled = frame.Replace("{0}", speaker, StringComparison.Ordinal).Replace("{1}", clause.Text, StringComparison.Ordinal);
                    var text = char.ToUpperInvariant(filled[0]) + filled[1..];
                    string[] expected = [.. clause.Claims.Select(c => $"{id} > {c}").Order(StringComparer.Ordinal)];
                    Assert.True(expected.SequenceEqual(Reading.Claims(lead + text)), text);
                }
            }
        }
    }

    private sealed record Named(string Text, string Id);

    private sealed record Clause(string Text, params string[] Claims);
}
