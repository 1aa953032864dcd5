namespace IvigRules.CdsHooks;

/// <summary>Reads from the FHIR server of a client, with the access that a call grants.</summary>
/// <remarks>
/// A host may register its own. It is asked only for addresses beneath the FHIR servers that are configured for the client. It must
/// follow no redirect, and neither log nor keep an address, the token or an answer: they are patient data and a secret.
/// </remarks>
public interface IFhirSource
{
    /// <summary>Reads an address with GET.</summary>
    /// <param name="address">The address of a read, a search or a page. It holds the patient's id.</param>
    /// <param name="accessToken">The access token for the header <c>Authorization</c>, without the word Bearer.</param>
    /// <param name="maxBytes">The most bytes of the body; an answer that has more is given without a body.</param>
    /// <param name="cancel">Cancels the call.</param>
    /// <exception cref="HttpRequestException">There was no answer.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    Task<FhirAnswer> GetAsync(Uri address, string accessToken, long maxBytes, CancellationToken cancel);
}
