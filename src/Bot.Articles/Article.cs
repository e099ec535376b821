namespace Bot.Articles;

/// <summary>A text to read.</summary>
/// <param name="Text">Plain text or HTML.</param>
/// <param name="Url">Its address, where known.</param>
/// <param name="Published">Its publication date, where known; otherwise it is read from the text or the address.</param>
public sealed record Article(string Text, string? Url = null, DateOnly? Published = null);
