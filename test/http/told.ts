/** What an answer says. */
export const told = async (answer: Response) => JSON.parse(await answer.text());
