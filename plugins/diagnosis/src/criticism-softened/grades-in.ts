/** Grades that were proposed in an appraisal, as its record has them; nobody’s is told. */
export function gradesIn(context: unknown): readonly string[] {
  const { opinion } = (context ?? {}) as {
    readonly opinion?: { readonly grades?: readonly { readonly grade: string }[] } | null;
  };
  return (opinion?.grades ?? []).map(({ grade }) => grade);
}

export const topGrade = 'excellent';
