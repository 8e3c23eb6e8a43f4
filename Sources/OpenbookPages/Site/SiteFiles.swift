import OpenbookCore

/// The files of a site that machines ask for: robots, a map of its pages, headers for a server.
enum SiteFiles {
  /// Who may list the site's pages: everybody for the public's edition, nobody for any other.
  static func robots(_ frame: SiteFrame) -> [UInt8] {
    var text = "User-agent: *\nDisallow:\(frame.isPublic ? "" : " /")\n"
    if frame.isPublic, let map = frame.address(of: .sitemap) { text += "\nSitemap: \(map)\n" }
    return Array(text.utf8)
  }

  /// What a server should send with every file, as Netlify, Cloudflare Pages and others read it.
  static func headers(_ frame: SiteFrame) -> [UInt8] {
    var lines = [
      "/*",
      "  Content-Security-Policy: default-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      "  Referrer-Policy: no-referrer",
      "  X-Content-Type-Options: nosniff",
    ]
    if !frame.isPublic { lines.append("  X-Robots-Tag: noindex") }
    // Their names hold a fingerprint of what is in them.
    lines += ["", "/assets/*", "  Cache-Control: public, max-age=31536000, immutable", ""]
    return Array(lines.joined(separator: "\n").utf8)
  }

  /// Every page with its full address (sitemaps.org); nil where the site does not know where it stands.
  ///
  /// - Parameter paths: the pages' paths, in any order.
  static func sitemap(_ paths: [String], _ frame: SiteFrame) -> [UInt8]? {
    guard frame.baseURL != nil else { return nil }
    var output = Output(capacity: paths.count * 96 + 256)
    output.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    output.raw("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n")
    for path in paths.sorted() {
      output.raw("<url><loc>")
      output.escaped(frame.address(of: .root(path)) ?? "")
      output.raw("</loc></url>\n")
    }
    output.raw("</urlset>\n")
    return output.finish()
  }
}

extension SiteFrame {
  /// Whether everybody may read the site and search engines may list it.
  var isPublic: Bool { audience == "public" }

  /// The full address of a page or file; nil where the site does not know where it stands.
  func address(of route: Route) -> String? {
    guard let baseURL else { return nil }
    let path = route.path
    let index = "index.html"
    let isIndex = path == index || path.hasSuffix("/" + index)
    return (baseURL.hasSuffix("/") ? baseURL : baseURL + "/") + (isIndex ? String(path.dropLast(index.count)) : path)
  }
}
