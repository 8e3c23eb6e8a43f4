import CTheme
import OpenbookCore

/// The default theme, which the program carries within itself.
enum EmbeddedTheme {
  /// Its files as sources, named from a position on.
  static func sources(from position: Int) -> [Source] {
    (0..<theme_count()).map { index in
      let file = theme_file_at(index)
      return Source(
        id: SourceID(position + index), path: String(cString: file.path),
        bytes: Array(UnsafeBufferPointer(start: file.bytes, count: file.size)), folder: "(theme)")
    }
  }
}
