namespace Bot.Articles.Tests.Claims;

/// <summary>Numbers beside the news that are nobody's claim, and shares that are.</summary>
public sealed class OtherNumberTests
{
    private const string News = "Zelensky said that 95 Ukrainian soldiers had returned from Russian captivity on Friday.\n";

    [Theory]
    [InlineData("More than 8,000 people are still held in Russia, according to Lubinets.")]
    [InlineData("About 200 relatives waited outside the hospital.")]
    [InlineData("In Kharkiv, two people were killed overnight.")]
    [InlineData("The last two-way exchange was in February: 150 soldiers from each side were freed.")]
    [InlineData("The difference of one person was not explained.")]
    public void What_counts_others_is_no_claim(string text) => Assert.Equal(["zelensky > Ukraine 95 Military"], Reading.Claims(News + text));

    [Fact]
    public void A_section_that_speaks_of_neither_side_is_another_story() => Assert.Equal(
        ["zelensky > Ukraine 95 Military"],
        Reading.Claims("The week\n\n1. A volcano wakes\nLava broke through the ground. About 3,800 residents were brought home.\n\n2. Home from captivity\n" + News + "\n3. Forty for forty\nThe chess club was given 40 boards. The children won 22 games."));

    [Fact]
    public void The_sum_of_what_went_both_ways_is_nobodys() => Assert.Equal(
        ["lvova-belova > Russia 2 Civilians", "lvova-belova > Ukraine 7 Civilians"],
        Reading.Claims("Nine children were reunited with their families on Friday: seven returned to Ukraine and two to Russia, Lvova-Belova said."));

    [Fact]
    public void Stages_without_a_total_are_parts() => Assert.Equal(
        ["coordination-headquarters > Ukraine 120 Military + first stage", "coordination-headquarters > Ukraine 135 Military + second stage"],
        Reading.Claims("A prisoner exchange between Russia and Ukraine in two stages came to an end on Friday.\nThe Coordination Headquarters said 120 soldiers returned in the first stage, on Thursday, and 135 in the second, on Friday."));

    [Fact]
    public void Bodies_go_where_the_text_sends_them_elsewhere() => Assert.Equal(
        ["coordination-headquarters > Ukraine 909 Bodies", "medinsky > Russia 41 Bodies", "medinsky > Ukraine 909 Bodies"],
        Reading.Claims("До України в п'ятницю повернули 909 тіл, повідомив Координаційний штаб.\nМединський каже про 909 тіл в обмін на 41."));

    [Fact]
    public void None_of_the_living_is_a_claim_of_zero_too() => Assert.Contains(
        "coordination-headquarters > Ukraine 0 Military",
        Reading.Claims("Україна в п'ятницю передала Росії 15 військовополонених, повідомив Координаційний штаб. За його даними, натомість не повернувся жоден український військовий."));

    [Theory]
    [InlineData("Russia and Ukraine exchanged prisoners on Friday.\nZelensky said that 80 Ukrainian soldiers were home, some of whom had been in captivity since last year.")]
    [InlineData("Россия и Украина обменялись в пятницу пленными.\nЗеленский сообщил: вернулись 80 украинских военных, задержанных в прошлом году в Мариуполе.")]
    [InlineData("Россия и Украина обменялись в пятницу пленными.\nЗеленский сообщил: вернулись 80 украинских военных, которых удерживали с прошлого года.")]
    public void How_long_they_were_held_makes_no_old_count(string text) => Assert.Equal(["zelensky > Ukraine 80 Military"], Reading.Claims(text));

    [Theory]
    [InlineData("Ukraine received the bodies of fallen soldiers on Friday.\nThe Coordination Headquarters reported 398 bodies; two more bags hold uniforms.")]
    [InlineData("Украине в пятницу передали тела погибших.\nКоординационный штаб сообщил о 398 телах; еще два мешка заполнены обмундированием.")]
    [InlineData("Україні в п'ятницю передали тіла загиблих.\nКоординаційний штаб повідомив про 398 тіл; ще два мішки заповнені одностроями. За домовленістю Росія має повернути 6 000.")]
    public void What_is_packed_or_promised_is_no_count(string text) => Assert.Equal(["coordination-headquarters > Ukraine 398 Bodies"], Reading.Claims(text));

    [Fact]
    public void A_dash_tells_who_the_people_are() => Assert.Equal(
        ["moskalkova > Russia 22 Civilians", "moskalkova > Ukraine 22 Civilians"],
        Reading.Claims("Россия и Украина в пятницу вернули друг другу мирных жителей — по 22 человека с каждой стороны, сообщила Татьяна Москалькова.").Order());

    [Fact]
    public void Those_given_as_a_gesture_are_no_part_where_they_are_all() => Assert.Equal(
        ["moskalkova > Ukraine 10 Military", "zelensky > Ukraine 10 Military"],
        Reading.Claims("Russia and Ukraine exchanged prisoners on Friday.\nZelensky said that ten Ukrainian soldiers were home. Moskalkova said that ten Ukrainian soldiers had been handed over as a gesture of goodwill.").Order());

    [Fact]
    public void And_that_opens_a_clause_of_its_own() => Assert.Equal(
        ["russian-mod > Russia 89 Military", "russian-mod > Ukraine 89 Military"],
        Reading.Claims("Росія та Україна обмінялися в п'ятницю полоненими.\nМіноборони Росії повідомило, що з українського полону повернулися 89 військовослужбовців і що стільки ж військових передано Києву.").Order());

    [Theory]
    [InlineData("Russia and Ukraine exchanged prisoners on Friday, twenty people each, a RIA Novosti source said. All of them, the source said, are servicemen.")]
    [InlineData("В четверг прошел обмен пленными между Россией и Украиной. Стороны вернули по 20 человек, сказал РИА Новости источник. Все они, уточнил он, — военные.")]
    public void What_all_of_them_are_is_said_behind(string text) => Assert.Equal(["ria-source > Russia 20 Military", "ria-source > Ukraine 20 Military"], Reading.Claims(text).Order());

    [Theory]
    [InlineData(News + "An earlier version of this article said that Zelensky had spoken of 75 soldiers.")]
    [InlineData(News + "The last two brought home 84 and 103 Ukrainian soldiers respectively.")]
    [InlineData(News + "None of these 95 people, Zelensky said, had been visited.")]
    public void What_was_printed_or_told_before_is_no_claim(string text) => Assert.Equal(["zelensky > Ukraine 95 Military"], Reading.Claims(text));

    [Fact]
    public void A_total_of_one_side_is_no_sum() => Assert.Equal(
        ["russian-mod > Russia 115 Military", "russian-mod > Ukraine 115 Military"],
        Reading.Claims("A total of 115 Russian servicemen were returned from Ukrainian captivity on Thursday, the Defence Ministry in Moscow said. In return, 115 prisoners of war of the Ukrainian armed forces were handed over.").Order());
}
