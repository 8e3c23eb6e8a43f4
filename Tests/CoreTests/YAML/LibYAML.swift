import CYAML

/// libyaml, the oracle for everything that the reader accepts. No C type leaves this file.
enum LibYAML {
  /// The events of a stream in `YAMLEvents`' notation; nil if libyaml refuses it.
  static func events(of bytes: [UInt8]) -> [UInt8]? {
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    defer { parser.deallocate() }
    guard yaml_parser_initialize(parser) == 1 else { return nil }
    defer { yaml_parser_delete(parser) }
    return bytes.withUnsafeBufferPointer { buffer in
      yaml_parser_set_input_string(parser, buffer.baseAddress, buffer.count)
      var events = YAMLEvents()
      var documents = 0
      while true {
        var event = yaml_event_t()
        guard yaml_parser_parse(parser, &event) == 1 else { return nil }
        defer { yaml_event_delete(&event) }
        switch event.type {
        case YAML_STREAM_END_EVENT:
          // A stream without a document is an empty value for us.
          if documents == 0 { events.scalar(UnsafeBufferPointer(start: nil, count: 0), isPlain: true) }
          return events.bytes
        case YAML_DOCUMENT_START_EVENT:
          documents += 1
          if documents > 1 { events.mark("---") }
        case YAML_MAPPING_START_EVENT:
          events.open("{", isMarked: event.data.mapping_start.anchor != nil || event.data.mapping_start.tag != nil)
        case YAML_MAPPING_END_EVENT: events.mark("}")
        case YAML_SEQUENCE_START_EVENT:
          events.open("[", isMarked: event.data.sequence_start.anchor != nil || event.data.sequence_start.tag != nil)
        case YAML_SEQUENCE_END_EVENT: events.mark("]")
        case YAML_ALIAS_EVENT: events.mark("*")
        case YAML_SCALAR_EVENT:
          let scalar = event.data.scalar
          if scalar.anchor != nil || scalar.tag != nil { events.mark("&") }
          events.scalar(
            UnsafeBufferPointer(start: scalar.value, count: scalar.length),
            isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE)
        default: break
        }
      }
    }
  }
}
