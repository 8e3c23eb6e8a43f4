import OpenbookCore

/// The bytes that a build is made from.
struct InputSources: Sendable {
  /// The files of the content folder, by path.
  let content: [Source]
  /// The files of the user's templates folder.
  let overrides: [Source]
  /// The embedded theme.
  let theme: [Source]
  /// What could not be read as it stands.
  let findings: [Finding]
  /// The bytes in the order of the listings, for the record.
  let contentBytes: [[UInt8]?]
  let overrideBytes: [[UInt8]?]

  /// Every source, at the position that its id names.
  var all: [Source] { content + overrides + theme }
}
