// SPDX-License-Identifier: MIT

/// Files of other programs' users.
enum Samples {
  /// A workout in the format of the app's first version.
  static let jawtOne = """
    {"title":"Morning","sets":[{"repetitions":1,"exercises":[{"name":"March","duration":45}]},\
    {"repetitions":3,"exercises":[{"name":"Lunge","duration":30},{"name":"Rest","duration":15}]}]}
    """

  /// An export of the second version: a list with one workout.
  static let jawtTwo = """
    {
      "workouts": [
        {
          "title": "Evening",
          "version": 2,
          "position": 4,
          "sets": [
            {
              "id": "6c1c", "repetitions": 2,
              "exercises": [
                {"id": "a1", "name": "Plank", "duration": 60},
                {"id": "a2", "name": "Rest", "duration": 20}
              ]
            }
          ]
        }
      ]
    }
    """

  /// A workout with a warm-up, a superset and a cool-down.
  static let liftMark = """
    # Legs
    @tags: legs, home
    @units: kg

    Second week. Keep two in reserve.

    ## Warm-up

    ### March on the spot
    - 2m

    ## Squat
    @type: barbell
    Chest up.
    - 60 x 5 @rest: 2m
    - 60 x 5 @rest: 2m
    - 80 x 3 @rpe: 8 @rest: 3m

    ## Superset: Calves and core

    ### Calf raise
    - x 15 @rest: 20s
    - x 15 @rest: 20s

    ### Side plank
    - 30s per side @rest: 60s
    - 30s per side @rest: 60s

    ## Cool-down

    ### Hamstring stretch
    each leg
    - 45s
    """

  /// Exercises for a break at the desk.
  static let workrave = """
    <?xml version="1.0" encoding="UTF-8"?>
    <!-- Ours. -->
    <exercises>
      <exercise>
        <title xml:lang="de">Wade</title>
        <title>Calf &amp; heel</title>
        <description>Lean on the
          desk.</description>
        <sequence duration="40">
          <image src="calf.png" duration="10"/>
          <image src="calf.png" mirrorx="yes" duration="10"/>
        </sequence>
      </exercise>
      <exercise>
        <title>Fists</title>
        <description><![CDATA[Make a fist, let go.]]></description>
        <sequence duration="25">
          <image src="a.png" duration="5"/><image src="b.png" duration="5"/>
        </sequence>
      </exercise>
    </exercises>
    """

  /// All of them.
  static let all = [jawtOne, jawtTwo, liftMark, workrave]
}
