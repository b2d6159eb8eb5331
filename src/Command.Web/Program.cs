using Command.Web.Hosting;

return await CommandLine.Root().Parse(args).InvokeAsync();
