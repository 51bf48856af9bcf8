// Takes the words of a thing out of both full texts.
// params: thing
// include: drop_texts
