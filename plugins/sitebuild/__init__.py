"""How any site is built safely: staging and switch, one build at a time, one writer, exit codes.

Nothing in here knows what the site is about. The pieces, in the order in which a build meets them:

- `sitebuild.exits`: runs a command and turns what happens into an exit code;
- `sitebuild.staging`: a new folder beside the output, switched with it in one step;
- `sitebuild.lock`: one build at a time for each output, used by `staging`;
- `sitebuild.writer`: the one way into that folder, with checked paths.
"""
