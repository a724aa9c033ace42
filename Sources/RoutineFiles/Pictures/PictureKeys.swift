// SPDX-License-Identifier: MIT

/// The keys of a picture, in the order in which messages list them.
enum PictureKey: String, CaseIterable {
  case scene
  case front
  case view
  case shows
  case poses
  case move
  case arrow
}

/// The keys of a thing in the scene.
enum ScenePartKey: String, CaseIterable {
  case wall
  case seat
  case step
  case ball
  case line
  case circle
  case width
  case `as`
}

enum PoseKey: String, CaseIterable {
  case hip
  case spine
  case chest
  case head
  case foot
  case thigh
  case shin
  case toes
  case toeLength = "toe-length"
  case knee
  case hand
  case upper
  case fore
  case elbow
  case otherFoot = "other-foot"
  case otherThigh = "other-thigh"
  case otherShin = "other-shin"
  case otherToes = "other-toes"
  case otherToeLength = "other-toe-length"
  case otherKnee = "other-knee"
  case otherHand = "other-hand"
  case otherUpper = "other-upper"
  case otherFore = "other-fore"
  case otherElbow = "other-elbow"
  case hands
  case points
}

enum ArrowKey: String, CaseIterable {
  case around
  case radius
  case from
  case to
}
