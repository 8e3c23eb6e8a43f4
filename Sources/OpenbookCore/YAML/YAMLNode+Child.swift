extension YAMLNode {
  /// The entry of a mapping with a key.
  func child(_ name: String) -> (key: YAMLNode, value: YAMLNode)? {
    guard kind == .mapping else { return nil }
    var found: (YAMLNode, YAMLNode)?
    forEachEntry { key, value in
      if found == nil, key.withText({ $0.elementsEqual(name.utf8) }) { found = (key, value) }
    }
    return found
  }
}
