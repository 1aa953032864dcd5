namespace IvigRules.Policy;

/// <summary>A name under which a site charts a therapy, beside those of <see cref="TherapyNames"/>.</summary>
/// <param name="Name">The site's name, such as a trade name of its country.</param>
/// <param name="Therapy">The therapy: one that the table or a group of the policy has.</param>
[JsonConverter(typeof(Json.ContractJsonConverter))]
public sealed record AddedTherapyName(string Name, Therapy Therapy);
