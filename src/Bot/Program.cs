namespace Bot;

internal static class Program
{
    private static void Main() => Console.WriteLine("Bot");
}
