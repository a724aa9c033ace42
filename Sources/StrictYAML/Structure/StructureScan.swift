// SPDX-License-Identifier: MIT

/// A quick scan of a file's structure before Yams reads it.
///
/// It is not a YAML parser. It distinguishes keys, values, quotes, comments and block text just
/// well enough to refuse what Yams should not see: deep nesting, too many values, anchors, aliases,
/// tags and directives. It also notes the place of duplicate keys, which Yams reports without one.
/// Other errors are left to Yams.
struct StructureScan {
  /// The deepest nesting; no valid file needs as much.
  static let deepestNesting = 40
  /// The most keys and values: several times those of the longest possible routine.
  static let mostValues = 100_000

  /// An open mapping or list.
  private struct Level {
    enum Kind {
      case mapping
      case sequence
      case flowMapping
      case flowSequence
    }

    let kind: Kind
    let column: Int
    var keys: [Range<Int>] = []
    /// The keys as a set, once there are too many to compare one by one.
    var manyKeys: Set<String> = []
  }

  private let source: SourceText
  private var position: Int
  private var lineStart: Int
  private var levels: [Level] = []
  private var flowDepth = 0
  private var valueCount = 0
  /// Whether the last line ended in plain text, which may continue.
  private var isInPlain = false

  /// What is refused.
  private(set) var findings: [Finding] = []
  /// Duplicate keys, in the order of the file.
  private(set) var duplicates: [Range<Int>] = []
  /// Whether the file is too deep or too large to be read.
  private(set) var isBeyondLimits = false
  /// Whether there are aliases, which could expand without limit.
  private(set) var mustNotBeComposed = false

  init(_ source: SourceText) {
    self.source = source
    position = source.start
    lineStart = source.start
    run()
  }

  private var byte: UInt8 { source.bytes[position] }
  private var nextByte: UInt8 { position < source.end ? source.bytes[position + 1] : .end }
  private var column: Int { position - lineStart }

  private mutating func run() {
    while position < source.end, !isBeyondLimits {
      if position == lineStart, startLine() { continue }
      readToken()
    }
  }

  /// Reads a line's indentation; true if the line needs no more here.
  private mutating func startLine() -> Bool {
    skipSpaces()
    if byte.isLineEnd {
      goToNextLine()
      return true
    }
    if byte == .hash {
      isInPlain = false
      goToNextLine()
      return true
    }
    if position == lineStart, isAtMarker {
      isInPlain = false
      levels = []
      flowDepth = 0
      position += 3
      return true
    }
    if isInPlain, flowDepth > 0 || column > levels.last?.column ?? -1 {
      readPlain(isContinued: true)
      return true
    }
    let isDash = byte == .dash && nextByte.isBlank
    while flowDepth == 0, let last = levels.last,
      last.column > column || (last.column == column && last.kind == .sequence && !isDash)
    {
      levels.removeLast()
    }
    return false
  }

  private var isAtMarker: Bool {
    guard position + 3 <= source.end, source.bytes[position + 3].isBlank else { return false }
    let mark = source.bytes[position..<(position + 3)]
    return mark.elementsEqual("---".utf8) || mark.elementsEqual("...".utf8)
  }

  private mutating func readToken() {
    if byte.isSpace {
      position += 1
      return
    }
    if byte.isLineEnd {
      goToNextLine()
      return
    }
    isInPlain = false
    switch byte {
    case .hash where position == lineStart || source.bytes[position - 1].isSpace:
      goToNextLine()
    case .dash where nextByte.isBlank && flowDepth == 0:
      enter(.sequence)
      count()
      position += 1
    case .question where nextByte.isBlank && flowDepth == 0:
      enter(.mapping)
      position += 1
    case .colon where nextByte.isBlank || flowDepth > 0, .comma:
      position += 1
    case .ampersand:
      refuse(
        "anchors ('&') are not used in \(source.words.files); "
          + "delete it, or put the text in quotes")
    case .asterisk:
      mustNotBeComposed = true
      refuse(
        "aliases ('*') are not used in \(source.words.files); "
          + "write the value out or quote the text")
    case .exclamation:
      refuse(
        "tags ('!') are not used in \(source.words.files); "
          + "delete it, or put the text in quotes")
    case .percent where position == lineStart:
      report("lines that begin with '%' are not used in \(source.words.files); delete it")
      goToNextLine()
    case .openBracket, .openBrace:
      let kind: Level.Kind = byte == .openBrace ? .flowMapping : .flowSequence
      flowDepth += 1
      push(Level(kind: kind, column: column))
      count()
      position += 1
    case .closeBracket, .closeBrace:
      if flowDepth > 0 {
        flowDepth -= 1
        levels.removeLast()
      }
      position += 1
    case .doubleQuote, .singleQuote:
      readQuoted()
    case .pipe where flowDepth == 0, .greater where flowDepth == 0:
      count()
      skipBlockText()
    default:
      readPlain(isContinued: false)
    }
  }

  private mutating func readPlain(isContinued: Bool) {
    let start = position
    let startColumn = column
    var end = start
    isInPlain = false
    if !isContinued { count() }
    repeat {
      position += 1
      if !source.bytes[position - 1].isSpace { end = position }
      if byte == .colon, nextByte.isBlank || (flowDepth > 0 && nextByte.isFlowIndicator) {
        if !isContinued { note(key: start..<end, column: startColumn) }
        return
      }
      if byte == .hash, source.bytes[position - 1].isSpace { return }
      if flowDepth > 0, byte.isFlowIndicator { return }
    } while !byte.isLineEnd
    isInPlain = true
  }

  private mutating func readQuoted() {
    let quote = byte
    let start = position
    let startColumn = column
    let line = lineStart
    count()
    position += 1
    while position < source.end {
      if byte == .lineFeed { lineStart = position + 1 }
      if quote == .doubleQuote, byte == .backslash, !nextByte.isLineEnd {
        position += 2
      } else if byte == quote, quote == .singleQuote, nextByte == quote {
        position += 2
      } else if byte == quote {
        break
      } else {
        position += 1
      }
    }
    // Yams reports the unclosed quote.
    guard position < source.end else { return }
    let text = (start + 1)..<position
    position += 1
    skipSpaces()
    if line == lineStart, byte == .colon, nextByte.isBlank || flowDepth > 0 {
      note(key: text, column: startColumn)
    }
  }

  /// Skips a `|` or `>` block: all lines indented deeper than its parent.
  private mutating func skipBlockText() {
    let parent = levels.last?.column ?? -1
    goToNextLine()
    while position < source.end {
      while byte == .space { position += 1 }
      let isText = column > parent && !(column == 0 && isAtMarker)
      if !byte.isLineEnd, !isText {
        position = lineStart
        return
      }
      goToNextLine()
    }
  }

  /// Records a key, and whether its mapping has it already.
  private mutating func note(key: Range<Int>, column: Int) {
    if flowDepth == 0 {
      if levels.last?.kind != .mapping || levels.last?.column != column {
        push(Level(kind: .mapping, column: column))
      }
    } else if levels.last?.kind != .flowMapping {
      return
    }
    let index = levels.count - 1
    let isRepeated: Bool
    if levels[index].keys.count < 16 {
      let bytes = source.bytes[key]
      isRepeated = levels[index].keys.contains { source.bytes[$0].elementsEqual(bytes) }
      levels[index].keys.append(key)
      if levels[index].keys.count == 16 {
        levels[index].manyKeys = Set(levels[index].keys.map(source.text))
      }
    } else {
      isRepeated = !levels[index].manyKeys.insert(source.text(key)).inserted
    }
    if isRepeated, !key.isEmpty, duplicates.count < SourceText.mostProblems {
      duplicates.append(key)
    }
  }

  private mutating func enter(_ kind: Level.Kind) {
    if let last = levels.last, last.kind == kind, last.column == column { return }
    push(Level(kind: kind, column: column))
  }

  private mutating func push(_ level: Level) {
    levels.append(level)
    if levels.count > Self.deepestNesting {
      report(
        "nested more than \(Self.deepestNesting) deep; \(source.words.needless) that, nest less")
      isBeyondLimits = true
    }
  }

  private mutating func count() {
    valueCount += 1
    if valueCount == Self.mostValues {
      report("more than \(Self.mostValues) keys and values; \(source.words.shortening)")
      isBeyondLimits = true
    }
  }

  /// Reports an anchor, an alias or a tag, and skips its name.
  private mutating func refuse(_ message: String) {
    report(message)
    position += 1
    while !byte.isBlank, !byte.isFlowIndicator { position += 1 }
  }

  private mutating func report(_ message: String) {
    if findings.count < SourceText.mostProblems { findings.append(Finding(at: position, message)) }
  }

  private mutating func skipSpaces() {
    while byte.isSpace { position += 1 }
  }

  private mutating func goToNextLine() {
    while position < source.end, byte != .lineFeed { position += 1 }
    if position < source.end { position += 1 }
    lineStart = position
  }
}
