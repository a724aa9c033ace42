// SPDX-License-Identifier: MIT

/// Something of a routine that the other format cannot express.
package struct Loss: Hashable, Sendable {
  /// What is lost.
  package let what: What
  /// Where it was.
  package let place: Place

  init(_ what: What, line: Int) {
    self.what = what
    place = .line(line)
  }

  init(_ what: What, of part: String) {
    self.what = what
    place = .part(part)
  }

  /// The place of a loss.
  package enum Place: Hashable, Sendable {
    /// A line of the file read, from 1.
    case line(Int)
    /// A part of the routine written, by name.
    case part(String)
  }

  /// The kinds of losses.
  package enum What: Hashable, Sendable {
    // From any file.
    case cutName, cutText, controlCharacters
    // From JAWT files.
    case latin1, damagedCharacters, emptySet, emptyExercise, emptyWorkout, missingName
    case unknownKey(String)
    // From LiftMark files.
    case weight, distance, maximum, dropSet, effort, tempo, setNote, equipment, tags, lastRest
    case header(String)
    case metadata(String)
    case outsideText
    case minutes(String)
    // From Workrave files.
    case images, languages, cutCycle, stretchedCycle, unknownElement(String)
    case unknownAttribute(String, of: String)
    case noDuration
    // From a routine that is exported.
    case instruction, caution, summary, sources, sound, getReady, range, ownPace, untilDone, extra
    case conditions, rounding, phaseNames, affectedSide, next
  }
}
