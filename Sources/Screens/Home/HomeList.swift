// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine

/// The listed routines that match a filter: the one that follows the last one done, the last ones
/// done, own routines, then the others by kind, each group with a heading. Routines at the top that
/// come with Limber also appear in their own group, where they always were.
///
/// Entries are numbered without the headings, so that moving is counting.
struct HomeList: Hashable, Sendable {
  /// Routines under one heading.
  struct Group: Hashable, Sendable {
    let title: String
    /// The indices of its routines, in order.
    let routines: [Int]
  }

  /// The content of a row.
  enum Row: Hashable, Sendable {
    case gap
    case heading(String)
    /// An entry's number and its routine's index.
    case routine(entry: Int, Int)
  }

  let groups: [Group]
  /// How many entries are listed. A built-in routine done lately has two.
  let count: Int
  /// How many routines are listed.
  let routineCount: Int

  /// How many of the last routines done are at the top.
  private static let mostRecent = 3

  /// Lists the routines whose name or id contains every word of `filter`.
  ///
  /// - Parameter overview: The use of the routines; decides which are at the top without a filter.
  init(_ routines: [HomeRoutine], overview: LogOverview? = nil, filter: String = "") {
    let search = RoutineSearch(filter)
    let matching = routines.indices.filter { search.finds(routines[$0].name, routines[$0].id) }
    func index(of id: RoutineID) -> Int? {
      routines.firstIndex { $0.id == id && $0.isStartable && $0.kind != .relief }
    }
    var top: [Group] = []
    if filter.isEmpty, let overview {
      let last = Array(overview.routinesDoneLast.lazy.compactMap(index).prefix(Self.mostRecent))
      if let first = last.first.map({ routines[$0] }),
        let next = overview.offer(after: first.id, next: first.next).flatMap(index)
      {
        top.append(Group(title: HomeTexts.next(after: first.name), routines: [next]))
      }
      if !last.isEmpty { top.append(Group(title: HomeTexts.doneLast, routines: last)) }
    }
    groups =
      top
      + HomeGroup.allCases.compactMap { group in
        let members = matching.filter { index in
          HomeGroup(routines[index]) == group
            // Own ones would stand right below themselves.
            && !(group == .mine && top.contains { $0.routines.contains(index) })
        }
        return members.isEmpty ? nil : Group(title: group.title, routines: members)
      }
    count = groups.reduce(0) { $0 + $1.routines.count }
    routineCount = matching.count
  }

  /// The routine of an entry.
  func routine(ofEntry entry: Int) -> Int? {
    var first = 0
    for group in groups {
      let place = entry - first
      if group.routines.indices.contains(place) { return group.routines[place] }
      first += group.routines.count
    }
    return nil
  }

  /// The entry of a routine, if it is listed.
  func entry(ofRoutine routine: Int) -> Int? {
    var first = 0
    for group in groups {
      if let place = group.routines.firstIndex(of: routine) { return first + place }
      first += group.routines.count
    }
    return nil
  }

  /// The number of rows, with or without a gap above each heading but the first.
  func rowCount(hasGaps: Bool) -> Int {
    count + groups.count + (hasGaps ? max(0, groups.count - 1) : 0)
  }

  /// The row of an entry.
  func row(ofEntry entry: Int, hasGaps: Bool) -> Int {
    var first = 0
    var row = 0
    for (index, group) in groups.enumerated() {
      row += 1 + (hasGaps && index > 0 ? 1 : 0)
      if entry < first + group.routines.count { return row + max(0, entry - first) }
      first += group.routines.count
      row += group.routines.count
    }
    return max(0, row - 1)
  }

  /// The contents of a range of rows.
  func rows(in window: Range<Int>, hasGaps: Bool) -> [Row] {
    var rows: [Row] = []
    rows.reserveCapacity(window.count)
    var entry = 0
    var row = 0
    func add(_ content: @autoclosure () -> Row) {
      if window.contains(row) { rows.append(content()) }
      row += 1
    }
    for (index, group) in groups.enumerated() where row < window.upperBound {
      if hasGaps, index > 0 { add(.gap) }
      add(.heading(group.title))
      let skipped = max(0, min(group.routines.count, window.lowerBound - row))
      let end = max(skipped, min(group.routines.count, window.upperBound - row))
      for place in skipped..<end {
        rows.append(.routine(entry: entry + place, group.routines[place]))
      }
      entry += group.routines.count
      row += group.routines.count
    }
    return rows
  }
}

/// The groups of the home screen, in order.
private enum HomeGroup: CaseIterable {
  case mine, workout, exercise, mobility, warmUp, coolDown, relief, broken

  init(_ routine: HomeRoutine) {
    guard routine.isStartable else {
      self = .broken
      return
    }
    guard !routine.isOwn else {
      self = .mine
      return
    }
    switch routine.kind {
    case .workout: self = .workout
    case .mobility: self = .mobility
    case .warmUp: self = .warmUp
    case .coolDown: self = .coolDown
    case .exercise: self = .exercise
    case .relief: self = .relief
    }
  }

  var title: String {
    switch self {
    case .mine: HomeTexts.yours
    case .workout: HomeTexts.group(.workout)
    case .mobility: HomeTexts.group(.mobility)
    case .warmUp: HomeTexts.group(.warmUp)
    case .coolDown: HomeTexts.group(.coolDown)
    case .exercise: HomeTexts.group(.exercise)
    case .relief: HomeTexts.group(.relief)
    case .broken: HomeTexts.filesWithErrors
    }
  }
}
