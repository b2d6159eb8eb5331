using Command.Web.Access;
using Command.Web.Access.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Command.Web.Features.SignIn;

/// <summary>Registers and maps how people sign in: passkeys, or e-mail and password and code; the first run; invitations.</summary>
public static class SignInSetup
{
    // OWASP's figure for PBKDF2 with SHA-512; the framework's own is half of it.
    private const int Iterations = 210_000;

    public static IServiceCollection AddSignIn(this IServiceCollection services, IConfiguration configuration)
    {
        services
            .AddIdentityCore<Account>(options =>
            {
                options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
                options.User.RequireUniqueEmail = true;
                options.User.AllowedUserNameCharacters = null!;
                options.Password = new PasswordOptions
                {
                    RequiredLength = PasswordRule.Least,
                    RequiredUniqueChars = 1,
                    RequireDigit = false,
                    RequireLowercase = false,
                    RequireUppercase = false,
                    RequireNonAlphanumeric = false,
                };
            })
            .AddEntityFrameworkStores<AccountContext>();
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = Iterations);
        services.Configure<IdentityPasskeyOptions>(options =>
        {
            // Null is the host of the request; behind several names one must be chosen, for a passkey belongs to one.
            options.ServerDomain = configuration["Command:ServerDomain"] is { Length: > 0 } domain ? domain : null;
            options.UserVerificationRequirement = "required";
            options.ResidentKeyRequirement = "required";
            options.AuthenticatorTimeout = Ceremony.Life;
        });
        services.AddScoped<IPasskeyHandler<Account>, PasskeyHandler<Account>>();
        services.AddSingleton<Providers>();
        services.AddSingleton<IConfigureOptions<OpenIdConnectOptions>>(provider => provider.GetRequiredService<Providers>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IPostConfigureOptions<OpenIdConnectOptions>, OpenIdConnectPostConfigureOptions>());
        services.AddTransient<OpenIdConnectHandler>();
        services.AddScoped<ProviderSignIn>();
        services.AddScoped<SecondFactor>();
        services.AddScoped<Passkeys>();
        services.AddScoped<PasswordSignIn>();
        services.AddScoped<NewAccountDesk>();
        services.AddScoped<AccountDesk>();
        services.AddScoped<TieDesk>();
        services.AddSingleton<SealedCookie<NewAccount>>();
        services.AddSingleton<SealedCookie<Ceremony>>();
        services.AddSingleton<SealedCookie<Halfway>>();
        services.AddSingleton<SealedCookie<Tie>>();
        services.AddSingleton<Attempts>();
        services.AddSingleton<Codes>();
        services.AddSingleton<SetUp>();
        services.AddSingleton<Invitations>();
        return services;
    }

    /// <summary>Call before authentication: makes known the provider a person comes back from, on whichever node they left.</summary>
    public static WebApplication UseProviders(this WebApplication app)
    {
        app.Use(async (http, next) =>
        {
            if (http.Request.Path.StartsWithSegments(Providers.Path, out var rest) && rest.Value?.Split('/') is [_, var id, ..])
            {
                await http.RequestServices.GetRequiredService<Providers>().KnowAsync(id);
            }

            await next(http);
        });
        return app;
    }

    public static WebApplication MapSignIn(this WebApplication app)
    {
        app.MapPost("/sign-out", async (HttpContext http, FrontDoor door) =>
        {
            await door.LeaveAsync(http);
            return Results.LocalRedirect(AccessSetup.SignInPath);
        }).ExcludeFromDescription();
        app.MapPasskeys();
        app.MapGet(Providers.Path + "/{id}", (string id, string? returnUrl, IAuthenticationSchemeProvider schemes) => ProviderSignIn.BeginAsync(id, returnUrl, schemes))
            .AllowAnonymous().ExcludeFromDescription();
        return app;
    }
}
