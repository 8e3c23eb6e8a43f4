/// How large a YAML file may be before it is refused, so that no file exhausts memory or the stack.
struct YAMLLimits: Sendable {
  /// Collections within one another.
  var depth = 64
  /// Scalars and collections of one file.
  var nodes = 2_000_000
  /// Bytes of one scalar.
  var textBytes = 1 << 20
  /// Bytes from the start of a key to its colon; libyaml counts 1,024 characters.
  var keyBytes = 1024
  /// Bytes of one file; offsets are 32 bits wide.
  var fileBytes = 1 << 30
}
