import Glibc

/// Whole files, read and written through open descriptors.
enum FileBytes {
  /// Reads up to `limit` bytes; `expected` is how many there probably are. `nil` on failure; then `errno` says why.
  static func read(descriptor: Int32, expected: Int, limit: Int = .max) -> [UInt8]? {
    // One byte more than expected, so that the end is seen without growing.
    var capacity = min(max(expected, 0), max(limit - 1, 0)) + 1
    var bytes: [UInt8] = []
    while true {
      var failed = false
      let have = bytes
      bytes = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
        count = buffer.initialize(fromContentsOf: have)
        while count < capacity {
          let got = Glibc.read(descriptor, buffer.baseAddress! + count, capacity - count)
          if got < 0, errno == EINTR { continue }
          failed = got < 0
          if got <= 0 { return }
          count += got
        }
      }
      if failed { return nil }
      if bytes.count < capacity || bytes.count >= limit { return bytes }
      capacity = min(capacity &* 2, limit)
    }
  }

  /// Writes all bytes. `false` on failure; then `errno` says why.
  static func write(_ bytes: [UInt8], descriptor: Int32) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var done = 0
      while done < buffer.count {
        let wrote = Glibc.write(descriptor, buffer.baseAddress! + done, buffer.count - done)
        if wrote < 0, errno == EINTR { continue }
        if wrote <= 0 { return false }
        done += wrote
      }
      return true
    }
  }

  /// Creates a file that must not exist yet, and writes it. The stamp is that of the finished file.
  static func create(_ path: String, in folder: OpenFolder, _ bytes: [UInt8]) throws(DiskError) -> FileStamp {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    var descriptor = path.withCString { openat(folder.descriptor, $0, flags, 0o644) }
    if descriptor < 0, errno == EEXIST {
      try folder.removeFile(path)
      descriptor = openat(folder.descriptor, path, flags, 0o644)
    }
    guard descriptor >= 0 else { throw DiskError(cannot: "create", folder.full(path)) }
    defer { close(descriptor) }
    guard write(bytes, descriptor: descriptor), let status = FileStatus.of(descriptor: descriptor) else {
      let error = DiskError(cannot: "write", folder.full(path))
      _ = unlinkat(folder.descriptor, path, 0)
      throw error
    }
    return status.stamp
  }

  /// Reads a regular file below a folder whole; no part of its path may be a link. `nil` if it is not there or is
  /// something else.
  static func contents(of path: String, in folder: OpenFolder, limit: Int = .max) -> (
    bytes: [UInt8], status: FileStatus
  )? {
    let descriptor = openat(folder.descriptor, path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    guard let status = FileStatus.of(descriptor: descriptor), status.kind == .file,
      let bytes = read(descriptor: descriptor, expected: Int(status.stamp.size), limit: limit)
    else { return nil }
    return (bytes, status)
  }
}
