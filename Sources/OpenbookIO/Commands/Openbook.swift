import OpenbookCore

/// The program itself.
public enum Openbook {
  /// Its version, as `--version` prints it.
  public static let version = "0.1.0"

  /// Stands for the program in the cache: another version renders everything again.
  static let fingerprint: Fingerprint = {
    var fingerprint = Fingerprint()
    fingerprint.mix(version)
    // While the program is being worked on, its version stays and its file does not.
    if let path = ResolvedPath.of("/proc/self/exe"), let file = FileStatus.of(path) {
      fingerprint.mix(UInt64(bitPattern: file.stamp.size))
      fingerprint.mix(UInt64(bitPattern: file.stamp.modified))
      fingerprint.mix(file.stamp.inode)
    }
    return fingerprint
  }()
}
