// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import TextCanvas

/// The screen that Limber opens with: what there is to do, and how the last days went.
public struct HomeScreen: Hashable, Sendable {
  /// How routines have been used; `nil` until the log has answered. Nothing moves when it comes.
  public var overview: LogOverview?
  /// Something the person should know, in one sentence, such as that the log cannot be written.
  public var notice: String?
  /// A cramp of the last days after which the person is to be asked how sore they are. The row in
  /// which that is done is there before, so that nothing moves when it comes.
  public var sorenessDue: CrampRecord?
  /// Why the cramps are worth showing to a clinician, if that is to be said; before the question.
  public var advice: ClinicAdvice?
  /// A session that was cut off and still is; `nil` if there is none, or none is known yet.
  public var unfinished: UnfinishedSession?

  /// A moment of today, against which days are told.
  public var today: LocalMoment

  let routines: [HomeRoutine]
  /// What the list shows now.
  private(set) var list: HomeList
  /// The selected entry of the list; 0 if the list is empty.
  private(set) var selection = 0
  /// What the list is filtered by; `nil` while it shows everything.
  private(set) var filter: String?
  /// Whether the filter is being typed, so that keys are letters.
  private(set) var isTyping = false
  private(set) var isShowingKeys = false

  /// The most characters that a filter may have.
  private static let longestFilter = 60

  /// Makes the screen.
  ///
  /// - Parameters:
  ///   - routines: Every routine, in any order; each group is listed by name.
  ///   - today: A moment of today, against which days are told.
  public init(routines: [HomeRoutine], today: LocalMoment) {
    let sorted = routines.map { ($0.name.lowercased(), $0) }.sorted {
      ($0.0, $0.1.id) < ($1.0, $1.1.id)
    }
    self.routines = sorted.map(\.1)
    self.today = today
    list = HomeList(self.routines)
  }

  /// The selected routine, if any is listed.
  var selected: HomeRoutine? { list.routine(ofEntry: selection).map { routines[$0] } }

  /// Takes a key.
  ///
  /// - Returns: What the program is to do, if it is to do anything; the screen has changed already.
  public mutating func handle(_ key: Key) -> HomeCommand? {
    if isShowingKeys {
      // Every key closes the page of keys, and help never waits behind it.
      isShowingKeys = false
      return key == .character("c") ? .cramp : key == .control("z") ? .suspend : nil
    }
    if let action = KeyMeaning.action(of: key, in: keys) { return perform(action) }
    if isTyping { type(key, after: filter ?? "") }
    return nil
  }

  private mutating func perform(_ action: HomeAction) -> HomeCommand? {
    switch action {
    case .move(let move): selection = move.entry(from: selection, count: list.count)
    case .command(let command):
      // Whatever comes next, home is there in full afterwards, the same routine selected.
      if command != .suspend { apply(nil) }
      return command
    case .answer(let soreness): return answer(soreness)
    case .dismissAdvice:
      advice = nil
      return .dismissAdvice
    case .filter:
      filter = filter ?? ""
      isTyping = true
    case .endTyping:
      isTyping = false
      if list.count == 0 || filter?.isEmpty == true { apply(nil) }
    case .showAll: apply(nil)
    case .showKeys: isShowingKeys = true
    }
    return nil
  }

  /// Takes the answer to how sore the person is.
  private mutating func answer(_ soreness: Int?) -> HomeCommand? {
    guard let asked = sorenessDue else { return nil }
    sorenessDue = nil
    return .soreness(asked.id, soreness)
  }

  /// Takes a key that writes the filter.
  private mutating func type(_ key: Key, after text: String) {
    switch key {
    case .character(let character):
      guard text.count < Self.longestFilter else { return }
      apply(text + String(character))
    case .backspace: apply(text.isEmpty ? nil : String(text.dropLast()))
    default: break
    }
  }

  /// Lists what a filter leaves. Typing selects the first match; without a filter the selected
  /// routine stays selected.
  private mutating func apply(_ text: String?) {
    let kept = list.routine(ofEntry: selection)
    filter = text
    if text == nil { isTyping = false }
    list = HomeList(routines, filter: text ?? "")
    selection = text == nil ? kept.flatMap(list.entry) ?? 0 : 0
  }
}
