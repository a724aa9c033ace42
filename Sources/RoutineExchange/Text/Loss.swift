// SPDX-License-Identifier: MIT

/// Something of a routine that the other format has and the new one has not.
package struct Loss: Hashable, Sendable {
  /// What it is.
  package let what: What
  /// Where it stood.
  package let place: Place

  init(_ what: What, line: Int) {
    self.what = what
    place = .line(line)
  }

  init(_ what: What, of part: String) {
    self.what = what
    place = .part(part)
  }

  /// Where it stood.
  package enum Place: Hashable, Sendable {
    /// A line of the file that was read, from 1.
    case line(Int)
    /// A part of the routine that was written, by its name.
    case part(String)
  }

  /// What is lost, and what became of it.
  package enum What: Hashable, Sendable {
    // Of any file that is read.
    case cutName, cutText, controlCharacters
    // Of JAWT's files.
    case latin1, damagedCharacters, emptySet, emptyExercise, emptyWorkout, missingName
    case unknownKey(String)
    // Of LiftMark's files.
    case weight, distance, maximum, dropSet, effort, tempo, setNote, equipment, tags, lastRest
    case header(String)
    case metadata(String)
    case outsideText
    case minutes(String)
    // Of Workrave's files.
    case images, languages, cutCycle, stretchedCycle, unknownElement(String)
    // Of a routine that is written.
    case instruction, caution, summary, sources, sound, getReady, range, ownPace, untilDone, extra
    case conditions, rounding, phaseNames, affectedSide, next
  }
}
