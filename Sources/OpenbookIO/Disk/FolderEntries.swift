import Glibc

/// The names in one folder.
enum FolderEntries {
  struct Entry {
    /// The name as text; where the bytes are no UTF-8, with replacement characters, for messages.
    let name: String
    /// The name's bytes and a NUL, where they are no UTF-8.
    let raw: [CChar]?
    let kind: FileStatus.Kind?
  }

  /// All names but `.` and `..`, in no particular order. `kind` is what the folder itself says, or `nil`.
  static func read(_ folder: OpenFolder) throws(DiskError) -> [Entry] {
    // The stream owns the descriptor it is given, so it gets one of its own.
    let copy = openat(folder.descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard copy >= 0 else { throw DiskError(cannot: "open the folder", folder.path) }
    guard let stream = fdopendir(copy) else {
      let error = DiskError(cannot: "open the folder", folder.path)
      close(copy)
      throw error
    }
    defer { closedir(stream) }
    var entries: [Entry] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else { break }
      if let read = self.entry(entry) { entries.append(read) }
    }
    guard errno == 0 else { throw DiskError(cannot: "read the folder", folder.path) }
    return entries
  }

  private static func entry(_ entry: UnsafeMutablePointer<dirent>) -> Entry? {
    // `d_name` ends with a NUL; the record may be shorter than the declared 256 bytes, so it is never copied.
    guard let offset = MemoryLayout<dirent>.offset(of: \.d_name) else { return nil }
    let name = (UnsafeRawPointer(entry) + offset).assumingMemoryBound(to: CChar.self)
    if name[0] == 46, name[1] == 0 || name[1] == 46 && name[2] == 0 { return nil }
    let kind: FileStatus.Kind? =
      switch Int(entry.pointee.d_type) {
      case Int(DT_REG): .file
      case Int(DT_DIR): .folder
      case Int(DT_LNK): .link
      case Int(DT_UNKNOWN): nil
      default: .other
      }
    if let text = String(validatingCString: name) { return Entry(name: text, raw: nil, kind: kind) }
    let raw = Array(UnsafeBufferPointer(start: name, count: strlen(name) + 1))
    return Entry(name: String(cString: name), raw: raw, kind: kind)
  }
}
