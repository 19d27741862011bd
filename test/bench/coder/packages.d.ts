/** Only what the bench uses; these packages bring no types of their own for it. */
declare module '@nlpjs/neural' {
  export class NeuralNetwork {
    constructor(settings: { iterations: number; log: boolean })
    train(lines: readonly { input: Record<string, number>; output: Record<string, number> }[]): unknown
    run(input: Record<string, number>): unknown
  }
}
declare module 'wink-naive-bayes-text-classifier' {
  interface Classifier {
    definePrepTasks(tasks: readonly ((text: string) => readonly string[])[]): void
    defineConfig(settings: { considerOnlyPresence: boolean; smoothingFactor: number }): void
    learn(text: string, label: string): void
    consolidate(): void
    predict(text: string): string
  }
  export default function bayes(): Classifier
}
