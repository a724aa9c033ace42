// SPDX-License-Identifier: MIT
import Review
import RoutineModel
import SessionEngine

/// For whom a report is. The raw value is the word on the command line.
public enum ReportReader: String, CaseIterable, Hashable, Sendable {
  /// The person who keeps the log: a year of training and cramps.
  case me
  /// A clinician: cramps alone, on one page.
  case clinician
  /// The person again, in bed with a cramp: what to do, in large type.
  case bedside

  /// Of which days a report is, unless something else is asked for.
  public var span: ReviewSpan { self == .clinician ? .quarter : .year }
}

/// What a report is made of.
public struct ReportRequest: Sendable {
  /// For whom it is.
  public var reader: ReportReader
  /// What the log says of the days that it is of.
  public var figures: ReviewFigures
  /// What the routines of these days are called.
  public var routineNames: [RoutineID: String]
  /// The name to stand on it; `nil` leaves a line for it.
  public var name: String?
  /// Whether it lists every cramp.
  public var listsCramps: Bool
  /// Whether the list has the notes of the person.
  public var showsNotes: Bool
  /// Whether the log is an invented one, so that each page says so.
  public var isMadeUp: Bool
  /// The routines of relief, of each site at most one: a clinician needs none.
  public var relief: [Routine]
  /// When to get help, the most urgent first.
  public var warnings: [Warning]
  /// The number to call in an emergency, if the person has set one.
  public var emergencyNumber: String?

  /// What to do, and the signs that call for it.
  public struct Warning: Hashable, Sendable {
    /// What to do.
    public var imperative: String
    /// The signs, any of which is enough.
    public var signs: [String]

    /// Makes a warning.
    public init(imperative: String, signs: [String]) {
      self.imperative = imperative
      self.signs = signs
    }
  }

  /// Makes a request with neither list nor notes.
  public init(
    for reader: ReportReader, _ figures: ReviewFigures, routineNames: [RoutineID: String] = [:],
    name: String? = nil, listsCramps: Bool = false, showsNotes: Bool = false,
    isMadeUp: Bool = false, relief: [Routine] = [], warnings: [Warning] = [],
    emergencyNumber: String? = nil
  ) {
    self.reader = reader
    self.figures = figures
    self.routineNames = routineNames
    self.name = name
    self.listsCramps = listsCramps
    self.showsNotes = showsNotes
    self.isMadeUp = isMadeUp
    self.relief = relief
    self.warnings = warnings
    self.emergencyNumber = emergencyNumber
  }
}
