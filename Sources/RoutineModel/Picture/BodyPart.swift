// SPDX-License-Identifier: MIT

/// A part of the body that a picture is about. The raw value is the word in routine files.
public enum BodyPart: String, CaseIterable, Hashable, Sendable {
  case thigh, calf, shin, sole, toes, ankle, knee
  case back, belly, neck, shoulder, hip, buttock
  case arm, forearm, hand
  case otherThigh = "other-thigh"
  case otherCalf = "other-calf"
  case otherShin = "other-shin"
  case otherSole = "other-sole"
  case otherToes = "other-toes"
  case otherAnkle = "other-ankle"
  case otherKnee = "other-knee"
  case otherArm = "other-arm"
  case otherForearm = "other-forearm"
  case otherHand = "other-hand"
}
