// SPDX-License-Identifier: MIT
import TextCanvas
import Wording

/// Turns successive screens into lines that are only ever added: what is new is said once. Also
/// turns typed input into keys: a number selects its entry.
package struct PlainTeller: Sendable {
  /// The last screen, and its page.
  private var before: (any Screen)?
  private var page: PlainPage?
  /// Lists as last read, which are not read again when the person returns to them.
  private var lists: [String: PlainPage] = [:]
  /// The lists of main keys that were read.
  private var prompts: Set<String> = []
  /// What covered the screen.
  private var modal: Modal?
  /// The notice at that time.
  private var notice: String?
  /// The digits of a number being typed.
  private var number = ""
  /// The last key and its meaning, until something is said.
  private var unanswered: (key: Key, words: String?)?
  /// What to say next about typed input.
  private var waiting: [String] = []

  /// Makes a teller that has said nothing.
  package init() {}

  /// Makes the screen be read from the beginning again.
  package mutating func startOver() { before = nil }

  /// What to say about the current screen. A page that covers it is read at once and in full, and
  /// then no longer covers it.
  package mutating func tell<Shown: Screen>(
    _ screen: inout Shown, in context: ScreenContext
  ) -> [String] {
    var lines = waiting
    waiting = []
    lines += news(of: screen, in: context)
    lines += newsOverIt(screen, in: context)
    if screen.modal?.isPage == true { screen.modal = nil }
    lines += newNotice(screen, in: context)
    if lines.isEmpty { lines += answer(on: screen, in: context) }
    unanswered = nil
    before = screen
    modal = screen.modal
    // Text from a file or the log may have several lines.
    return lines.flatMap { $0.split(whereSeparator: \.isNewline) }.map { String($0).plain }
      .filter { !$0.isEmpty }
  }

  private mutating func news<Shown: Screen>(
    of screen: Shown, in context: ScreenContext
  ) -> [String] {
    guard let before = before as? Shown else {
      let page = take(screen.plain(in: context), in: context)
      defer { remember(page) }
      return newsAfterAnother(page)
    }
    if let news = screen.news(since: before, in: context) { return news }
    let former = self.page
    let next = screen.plain(in: context)
    // Text being written is read once it is complete.
    if screen.isWriting, before.isWriting, next.row == former?.row { return [] }
    let page = take(next, in: context)
    defer { remember(page) }
    if let former, former.title == page.title {
      let isNew = prompts.insert(page.prompt).inserted
      return page.news(since: former).filter { isNew || $0 != page.prompt }
    }
    return newsAfterAnother(page)
  }

  /// What to say about a page that follows another one.
  private mutating func newsAfterAnother(_ page: PlainPage) -> [String] {
    var told = page
    if !prompts.insert(page.prompt).inserted { told.prompt = PlainTexts.keysAgain }
    return lists[page.title].map(told.newsAfterAll) ?? told.all
  }

  private mutating func take(_ page: PlainPage, in context: ScreenContext) -> PlainPage {
    var page = page
    if context.isMadeUp { page.title = PlainTexts.madeUp(page.title) }
    self.page = page
    return page
  }

  private mutating func remember(_ page: PlainPage) {
    if page.count > 0 { lists[page.title] = page }
  }

  /// What now covers the screen, or no longer does.
  private func newsOverIt<Shown: Screen>(_ screen: Shown, in context: ScreenContext) -> [String] {
    guard screen.modal != modal else { return [] }
    let face = screen.face(in: context, columns: PlainRows.size.columns)
    switch screen.modal {
    case .keys?: return Self.keys(of: screen, face, in: context)
    case .warningSigns?:
      return [WarningSignsTexts.title]
        + WarningSigns.pages(
          emergencyNumber: context.emergencyNumber, columns: Self.noLimit, rows: Self.noLimit
        ).joined().map(\.text)
    case .words?:
      guard let words = face.words else { return [] }
      let pages =
        words.pages(columns: Self.noLimit, rows: Self.noLimit)
        + words.routinePages(columns: Self.noLimit, rows: Self.noLimit)
      return pages.joined().map { $0.map(\.text).joined() }
    case .question?: return [Self.question(face)]
    // Plain mode has no pictures.
    case .picture?: return []
    case nil: return modal == .question && unanswered?.key.isYes == false ? [PlainTexts.no] : []
    }
  }

  private static let noLimit = 10_000

  private static func question(_ face: Face) -> String {
    face.question.map { PlainTexts.question($0.text, yes: $0.yes, no: $0.no) } ?? ""
  }

  private static func keys<Shown: Screen>(
    of screen: Shown, _ face: Face, in context: ScreenContext
  ) -> [String] {
    [SharedTexts.pageOfKeys + "."]
      + screen.bindings(in: context).map { "\($0.hint.key.plainKey): \($0.words)." }
      + ["Ctrl-Z: \(SharedTexts.suspend)."] + face.remarks + context.remarks
  }

  private mutating func newNotice<Shown: Screen>(
    _ screen: Shown, in context: ScreenContext
  ) -> [String] {
    let face = screen.face(in: context, columns: PlainRows.size.columns)
    let now = face.notice ?? context.notice
    defer { notice = now }
    return now == notice ? [] : [now].compactMap(\.self)
  }

  /// What to say if a key changed nothing that is read, so that nobody has to guess whether it was
  /// accepted.
  private func answer<Shown: Screen>(on screen: Shown, in context: ScreenContext) -> [String] {
    guard let (key, words) = unanswered, !screen.isWriting else { return [] }
    if screen.modal == .question {
      return [Self.question(screen.face(in: context, columns: PlainRows.size.columns))]
    }
    guard let words else {
      // People in pain press it more often than needed.
      return key == .character("c") ? [] : [PlainTexts.noKey(key.plainName)]
    }
    if key.isMove { return page?.selection ?? [] }
    return words.isEmpty ? [] : ["\(key.plainName): \(words)."]
  }
}

extension PlainTeller {
  /// The meaning of a key from a terminal: itself, or part of a number.
  package mutating func keys<Shown: Screen>(
    for key: Key, on screen: Shown, in context: ScreenContext
  ) -> [Key] {
    unanswered = nil
    if takesNumbers(screen, in: context) {
      switch key {
      case .character(let digit) where digit.isASCII && digit.isNumber:
        number.append(digit)
        return []
      case .backspace where !number.isEmpty:
        number.removeLast()
        return []
      case .enter where !number.isEmpty: return select()
      default: break
      }
    }
    number = ""
    let binding = screen.bindings(in: context).first { $0.actions.contains { $0.key == key } }
    // Any key answers a question, and a stop is confirmed by the shell.
    let isAnswered = screen.modal == .question || key == .control("z")
    unanswered = (key, isAnswered ? "" : binding?.words)
    return [key]
  }

  /// The meaning of a line: a key or its name, a number, or a text if one is asked for.
  package mutating func keys<Shown: Screen>(
    for line: String, on screen: Shown, in context: ScreenContext
  ) -> [Key] {
    number = ""
    if line.isEmpty { return keys(for: .enter, on: screen, in: context) }
    if screen.isWriting {
      if let key = Key(plainName: line), [.escape, .tab, .up, .down].contains(key) { return [key] }
      // The line replaces what the field contains.
      return [.control("u")] + line.map { .character($0) } + [.enter]
    }
    if line.allSatisfy({ $0.isASCII && $0.isNumber }) {
      guard takesNumbers(screen, in: context) else {
        return line.flatMap { keys(for: .character($0), on: screen, in: context) }
      }
      number = line
      return select()
    }
    if let key = Key(plainName: line) { return keys(for: key, on: screen, in: context) }
    waiting.append(PlainTexts.noLine(line))
    return []
  }

  /// Whether digits form the number of an entry rather than being keys.
  private func takesNumbers<Shown: Screen>(_ screen: Shown, in context: ScreenContext) -> Bool {
    guard !screen.isWriting, screen.modal == nil, (page?.count ?? 0) > 0 else { return false }
    return KeyBinding.action(of: .character("1"), in: screen.bindings(in: context)) == nil
  }

  private mutating func select() -> [Key] {
    let count = page?.count ?? 0
    defer { number = "" }
    if Int(number) == 0 {
      waiting += page?.all ?? []
      return []
    }
    guard let chosen = Int(number), (1...max(1, count)).contains(chosen) else {
      waiting.append(PlainTexts.noEntry(number, of: count))
      return []
    }
    unanswered = (.home, "")
    return [.home] + Array(repeating: .down, count: chosen - 1)
  }
}

extension Key {
  private static let plainNames: [(String, Key)] = [
    ("space", .character(" ")), ("enter", .enter), ("escape", .escape), ("esc", .escape),
    ("tab", .tab), ("up", .up), ("down", .down), ("left", .left), ("right", .right),
    ("pgup", .pageUp), ("pgdn", .pageDown), ("home", .home), ("end", .end),
    ("backspace", .backspace), ("delete", .delete),
  ]

  /// The key in a line, by its character or its name.
  init?(plainName line: String) {
    if let character = line.first, line.count == 1 {
      self = .character(character)
      return
    }
    let name = line.lowercased()
    guard let known = Self.plainNames.first(where: { $0.0 == name }) else { return nil }
    self = known.1
  }

  /// The name of the key for reading aloud.
  var plainName: String {
    if let known = Self.plainNames.first(where: { $0.1 == self }) { return known.0.sentenceStart }
    switch self {
    case .character(let character): return String(character)
    case .control(let character): return "Ctrl-\(character.uppercased())"
    default: return ""
    }
  }

  /// Whether it moves through a list.
  fileprivate var isMove: Bool {
    switch self {
    case .up, .down, .pageUp, .pageDown, .home, .end, .character("j"), .character("k"): true
    default: false
    }
  }
}
