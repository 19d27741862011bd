/** Something whoever runs the tool can put right: said to them as it stands, without a stack. */
export class ToolFault extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'ToolFault'
  }
}
