import SiteModel

/// Reads `_config.yml`.
enum JekyllSettings {
    static func read(_ configuration: FrontMatterValue) -> ForeignSettings {
        var settings = ForeignSettings()
        settings.title = configuration["title"]?.text ?? configuration["name"]?.text
        settings.description = configuration["description"]?.text ?? configuration["tagline"]?.text
        settings.author = author(in: configuration)
        settings.baseURL = baseURL(in: configuration)
        settings.language = (configuration["default_lang"] ?? configuration["lang"] ?? configuration["locale"])?.text
        settings.timeZone = configuration["timezone"]?.text
        settings.permalink = JekyllPermalinks(configuration).setting
        settings.pageSize = (configuration["paginate"] ?? configuration["pagination.per_page"])?.text.flatMap {
            Int($0)
        }
        settings.socialImage = (configuration["social_preview_image"] ?? configuration["og_image"])?.text
        settings.googleSiteVerification =
            (configuration["webmaster_verifications.google"] ?? configuration["google_site_verification"])?.text
        settings.naverSiteVerification =
            (configuration["webmaster_verifications.naver"] ?? configuration["naver_site_verification"])?.text
        settings.keepsLineBreaks = configuration["kramdown.hard_wrap"]?.text == "true"
        settings.foldersWithHTML = ["posts", "pages"]
        return settings
    }

    private static func author(in configuration: FrontMatterValue) -> String? {
        let author = configuration["author"]
        return author?.text ?? author?["name"]?.text ?? configuration["social.name"]?.text
    }

    private static func baseURL(in configuration: FrontMatterValue) -> String? {
        guard let url = configuration["url"]?.text else { return nil }
        let path = configuration["baseurl"]?.text ?? ""
        return path.hasPrefix("/") ? url + path : url
    }
}
