/// What stands in a section may stand on a page or not: both ways must lead to the same place.
extension HTMLPlace {
  /// What a section left open that stands in a tag.
  enum Doubt: Sendable {
    case none
    /// Whether a `=` gives an attribute its value.
    case value
    /// Whether the name of the tag or of an attribute goes on.
    case name
  }

  /// Whether a page may go on from both places in the same way.
  func agrees(with other: HTMLPlace) -> Bool {
    guard surroundings == other.surroundings, comingContent == other.comingContent else { return false }
    switch surroundings {
    case .doubleQuoted, .singleQuoted: return isCodeAttribute == other.isCodeAttribute
    case .comment, .declaration: return matched == other.matched
    case .script, .style, .textElement:
      return matched == other.matched && contentEnd == other.contentEnd && commentMatched == other.commentMatched
        && isScriptWithoutEnd == other.isScriptWithoutEnd
    default: return true
    }
  }

  /// What the tag that is being read opens, should its name end here.
  var comingContent: Surroundings { isTagName ? isEndTag ? .text : Self.content(of: name) : content }

  /// The place after a section, where the one before it agrees.
  mutating func join(_ before: HTMLPlace) {
    guard surroundings == .tag else { return }
    if isTagName != before.isTagName || isNameEnded != before.isNameEnded || !isNameEnded && name != before.name {
      doubt = isTagName || before.isTagName || !isNameEnded || !before.isNameEnded ? .name : .value
    } else if before.doubt != .none || takesValue != before.takesValue {
      doubt = before.doubt == .name ? .name : .value
    }
  }

  /// A blank after a doubtful name ends it, and a name before a doubtful `=` begins anew; all else is not certain.
  mutating func settleDoubt(before byte: UInt8) {
    switch byte {
    case _ where doubt == .none: break
    // No element whose content is no HTML has a digit in its name.
    case UInt8(ascii: "0")...UInt8(ascii: "9") where isTagName: break
    case UInt8(ascii: "="): surroundings = .doubtful
    case UInt8(ascii: ">"), UInt8(ascii: "/"): doubt = .none
    case _ where byte.isHTMLSpace: doubt = .value
    default:
      if doubt == .name { surroundings = .doubtful }
      doubt = .none
    }
  }
}
