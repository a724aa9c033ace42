// SPDX-License-Identifier: MIT
import Review
import RoutineModel
import SessionEngine

/// Who reads a report. The raw value is the word on the command line.
public enum ReportReader: String, CaseIterable, Hashable, Sendable {
  /// The person who keeps the log: a year of training and cramps.
  case me
  /// A clinician: cramps alone, on one page.
  case clinician
  /// The person in bed with a cramp: what to do, in large type.
  case bedside

  /// The days of a report, unless others are asked for.
  public var span: ReviewSpan { self == .clinician ? .quarter : .year }
}

/// What a report is made of.
public struct ReportRequest: Sendable {
  /// Who reads it.
  public var reader: ReportReader
  /// The review figures of its days.
  public var figures: ReviewFigures
  /// The names of the routines in these days.
  public var routineNames: [RoutineID: String]
  /// The name to print; `nil` leaves a blank line for it.
  public var name: String?
  /// Whether it lists every cramp.
  public var listsCramps = false
  /// Whether the list includes the person's notes.
  public var showsNotes = false
  /// Whether the log is made up, which each page then says.
  public var isMadeUp: Bool
  /// The relief routines, at most one for each site; not used for a clinician.
  public var relief: [Routine]
  /// When to get help, the most urgent first.
  public var warnings: [Warning]
  /// The emergency number, if one is set.
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
    isMadeUp: Bool = false, relief: [Routine] = [], warnings: [Warning] = [],
    emergencyNumber: String? = nil
  ) {
    self.reader = reader
    self.figures = figures
    self.routineNames = routineNames
    self.isMadeUp = isMadeUp
    self.relief = relief
    self.warnings = warnings
    self.emergencyNumber = emergencyNumber
  }
}
