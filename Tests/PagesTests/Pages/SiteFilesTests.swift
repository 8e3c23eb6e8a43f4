import OpenbookCore
import Testing

@testable import OpenbookPages

/// What a site holds for machines.
@Suite struct SiteFilesTests {
  private func files(_ folder: String, audience: String? = nil, baseURL: String? = nil) async throws -> [String: String]
  {
    let site = try TestSite(folder, audience: audience)
    let options = SitePlan.Options(version: "0", revision: nil, baseURL: baseURL)
    let pages = await SitePlan(site.figures, theme: site.theme, sources: site.sources, options: options).pages
    return Dictionary(uniqueKeysWithValues: pages.map { ($0.path, String(decoding: $0.render(), as: UTF8.self)) })
  }

  private static let opened = PromisingCompany.folder.replacing("currency: USD", with: "default-audience: public")

  @Test func onlyThePublicEditionIsListed() async throws {
    let closed = try await files(PromisingCompany.folder)
    #expect(closed["robots.txt"] == "User-agent: *\nDisallow: /\n")
    #expect(closed["_headers"]?.contains("X-Robots-Tag: noindex") == true)
    #expect(closed["index.html"]?.contains("<meta name=\"robots\" content=\"noindex\">") == true)
    let open = try await files(Self.opened, baseURL: "https://a.example/b")
    #expect(open["robots.txt"] == "User-agent: *\nDisallow:\n\nSitemap: https://a.example/b/sitemap.xml\n")
    #expect(open["_headers"]?.contains("noindex") == false)
    #expect(open["index.html"]?.contains("noindex") == false)
  }

  @Test func withoutAnAddressThereIsNoMapAndNoFeed() async throws {
    let files = try await files(PromisingCompany.folder)
    #expect(files["sitemap.xml"] == nil && files["feed.xml"] == nil)
    #expect(files["index.html"]?.contains("atom+xml") == false)
  }

  @Test func aMapNamesEveryPageWithItsAddress() async throws {
    let files = try await files(PromisingCompany.folder, baseURL: "https://a.example/b/")
    let map = try #require(files["sitemap.xml"])
    for path in files.keys where path.hasSuffix("index.html") {
      let place = path.dropLast("index.html".count)
      #expect(map.contains("<loc>https://a.example/b/\(place)</loc>"), "\(path)")
    }
    #expect(!map.contains("404"))
  }

  @Test func aFeedHasTheMonthsWithACommentary() async throws {
    let files = try await files(RichCompany.folder)
    let feed = try #require(files["feed.xml"])
    #expect(feed.contains("<updated>2026-11-06T00:00:00Z</updated>"))
    #expect(feed.contains("<title>A slow October</title>"))
    #expect(feed.contains("<id>https://results.example.com/results/2026-10/</id>"))
    #expect(files["results/index.html"]?.contains("href=\"../feed.xml\"") == true)
  }

  @Test func ownFilesStandBeforeOurs() async throws {
    let files = try await files(PromisingCompany.folder + "\nstatic/robots.txt\n  User-agent: me")
    #expect(files["robots.txt"] == "User-agent: me\n")
  }

  @Test func aSearchFindsWhatHasAName() async throws {
    let files = try await files(
      PromisingCompany.folder + "\n" + (1...8).map { "metrics/m\($0).yaml\n  name: M\($0)\n" }.joined())
    let index = try #require(files["data/search.js"])
    #expect(index.hasPrefix("globalThis.openbookSearch = [\n"))
    for words in [
      "\"title\": \"Score leads\"", "\"href\": \"glossary/index.html#season\"",
      "\"href\": \"decisions/index.html#2026-08-board-buy\"",
      "\"title\": \"M8\"", "\"kind\": \"Promise\"",
    ] { #expect(index.contains(words), "\(words)") }
    #expect(files["search/index.html"]?.contains("src=\"../data/search.js\"") == true)
  }

  @Test func aSmallSiteHasNoSearch() async throws {
    let files = try await files("openbook.yaml\n  company: A\nmetrics/a.yaml\n  name: A\n  results: {2026-10: 3}\n")
    #expect(files["data/search.js"] == nil && files["search/index.html"] == nil)
    #expect(files["index.html"]?.contains("search") == false)
  }
}
