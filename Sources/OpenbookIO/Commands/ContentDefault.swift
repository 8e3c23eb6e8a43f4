/// Where content is looked for when a command names no folder.
public enum ContentDefault {
  /// `content` if that holds an `openbook.yaml`, else the current folder if that does.
  public static func folder(_ named: String?) throws(DiskError) -> String {
    if let named { return named }
    for candidate in ["content", "."] where ResolvedPath.of(candidate + "/openbook.yaml") != nil {
      return candidate
    }
    throw DiskError(
      "there is no openbook.yaml in 'content' or in this folder",
      help: "name the content folder, or begin one: a folder with an openbook.yaml that says 'company: Your company'")
  }
}
