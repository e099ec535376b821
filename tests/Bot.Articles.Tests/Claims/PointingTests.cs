namespace Bot.Articles.Tests.Claims;

/// <summary>Numbers whose speaker is named in another place than the number.</summary>
public sealed class PointingTests
{
    private const string English = "Russia and Ukraine exchanged prisoners of war on Friday.\n";
    private const string Ukrainian = "Україна та Росія обмінялися в п'ятницю військовополоненими.\n";
    private const string Russian = "Россия и Украина обменялись в пятницу военнопленными.\n";

    [Theory]
    [InlineData(English + "Eighty Ukrainian soldiers are home. That figure comes from Dmytro Lubinets.")]
    [InlineData(English + "Eighty Ukrainian soldiers are home. The number is ombudsman Dmytro Lubinets's.")]
    [InlineData(English + "Eighty Ukrainian soldiers are home. That is how Dmytro Lubinets summed up the day.")]
    [InlineData(English + "In the evening eighty Ukrainian soldiers came home.\nThe figure was supplied by Dmytro Lubinets.")]
    [InlineData(Ukrainian + "Удома 80 українських військових. Таку цифру оприлюднив Дмитро Лубінець.")]
    [InlineData(Ukrainian + "Удома 80 українських військових: цю кількість назвав Дмитро Лубінець.")]
    [InlineData(Russian + "Домой вернулись 80 украинских военных. Так итог дня описал Дмитрий Лубинец.")]
    public void A_sentence_that_points_back_names_the_speaker(string text) => Assert.Equal(["lubinets > Ukraine 80 Military"], Reading.Claims(text));

    [Theory]
    [InlineData(English + "Zelensky greeted 80 Ukrainian soldiers on Friday evening.", "zelensky")]
    [InlineData(Russian + "У Андрея Ермака получилось 80 украинских военных.", "yermak")]
    [InlineData(Ukrainian + "Рахунок Тетяни Москалькової інший: 80 українських військових.", "moskalkova")]
    public void Whatever_the_verb_a_named_official_is_the_speaker(string text, string speaker) => Assert.Equal([speaker + " > Ukraine 80 Military"], Reading.Claims(text));

    [Theory]
    [InlineData(English + "Medinsky, an aide to President Vladimir Putin, said that 80 Russian soldiers were back.", "medinsky")]
    [InlineData(English + "Medinsky thanked Trump's team and said that 80 Russian soldiers were back.", "medinsky")]
    [InlineData(English + "Medinsky, who heads the delegation of President Putin, wrote that 80 Russian soldiers were back.", "medinsky")]
    [InlineData(English + "TASS reported, quoting Tatyana Moskalkova, that 80 Russian soldiers were back.", "moskalkova")]
    [InlineData(Russian + "«Дома 80 российских солдат», — цитирует Татьяну Москалькову ТАСС.", "moskalkova")]
    public void Whose_aide_or_which_agency_does_not_speak(string text, string speaker) => Assert.Equal([speaker + " > Russia 80 Military"], Reading.Claims(text));

    [Fact]
    public void He_is_who_spoke_last() => Assert.Equal(
        ["ria-source > Russia 60 Military", "ria-source > Ukraine 64 Military"],
        Reading.Claims(Russian + "Эрдоган рассказал, что звонил Зеленскому. Обмен подтвердил источник РИА Новости. «Киев получил 64 военных, мы — 60 военных», — пояснил он."));

    [Theory]
    [InlineData(English + "One woman said that she had met 80 soldiers. Zelensky said that 70 Ukrainian soldiers were home.")]
    [InlineData(Ukrainian + "«Я рахувала: 80 військових», — сміється волонтерка. Зеленський повідомив про 70 українських військових.")]
    public void A_bystanders_number_is_no_claim(string text) => Assert.Equal(["zelensky > Ukraine 70 Military"], Reading.Claims(text));

    [Theory]
    [InlineData(English + "The Headquarters said that 80 Ukrainian soldiers came home. How many Russians had gone the other way it would not say.", "coordination-headquarters > Russia Undisclosed People")]
    [InlineData(Ukrainian + "Єрмак повідомив про 80 українських військових. Скільки росіян поїхало назад, він розповідати не став.", "yermak > Russia Undisclosed People")]
    [InlineData(Russian + "Буданов сообщил о 80 украинских военных. Количество отданных россиян он оставил при себе.", "budanov > Russia Undisclosed People")]
    public void What_the_other_side_received_is_withheld_for_it(string text, string claim) => Assert.Contains(claim, Reading.Claims(text));

    [Theory]
    [InlineData(English + "Vereshchuk said that nobody had been handed over to Russia in return.", "vereshchuk > Russia 0 People")]
    [InlineData(English + "Vereshchuk said that 80 Ukrainian soldiers were home and that Russia had received no servicemen.", "vereshchuk > Russia 0 Military")]
    [InlineData(Ukrainian + "До Росії, за словами Верещук, нікого не передавали.", "vereshchuk > Russia 0 People")]
    [InlineData(Russian + "Взамен Киев никого не получил, сообщили в проекте «Хочу жить».", "i-want-to-live > Ukraine 0 People")]
    public void Nobody_is_a_count_of_none(string text, string claim) => Assert.Contains(claim, Reading.Claims(text));
}
