/// What lies in a content folder, without having read it.
public struct Listing: Sendable {
  /// The folder, with all symbolic links resolved.
  public let root: String
  /// All regular files, sorted by the bytes of their paths.
  public let files: [ContentFile]
  /// The paths of all folders below the root, sorted by bytes.
  public let folders: [String]
  /// What is there and cannot be read as content, sorted by path.
  public let oddities: [Oddity]
}

/// One file of a content folder.
public struct ContentFile: Hashable, Sendable {
  /// Its path within the folder, with `/` between the parts.
  public let path: String
  /// Its stamp; for a symbolic link, that of the file it leads to.
  public let stamp: FileStamp
  /// The path that holds the bytes: another one where `path` leads over a symbolic link.
  let realPath: String
}

/// Something in a content folder that cannot be read as content.
public struct Oddity: Hashable, Sendable {
  /// Why it cannot be read.
  public enum Kind: UInt8, Hashable, Sendable {
    /// A symbolic link that leads out of the folder, or to something that is not read (hidden files).
    case linkOutside
    /// A symbolic link that leads nowhere.
    case brokenLink
    /// A symbolic link to a folder that holds it, or one of more than a thousand links to folders.
    case linkLoop
    /// A pipe, socket or device. It is never opened.
    case specialFile
    /// A file or folder that may not be read.
    case unreadable
    /// A name that is not UTF-8, or holds control, invisible or direction-changing characters.
    case badName
    /// A folder more than a hundred levels down.
    case tooDeep
  }

  /// Its path within the folder; a bad name's characters are written as escapes.
  public let path: String
  /// Why it cannot be read.
  public let kind: Kind
}
